import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { ErrorCode } from '../api/errors.js';
import type { Config } from '../config.js';
import { countStores } from './rate-limit-store.js';

/** Attempts to sign in, or out, that an address may make in a minute: a page needs three. */
const SIGN_INS_PER_MINUTE = 60;

const MINUTE = 60_000;

/** Whose requests are counted together. */
export interface RateLimits {
  /** Counts each person who signed in; all others by their address. */
  requests: RequestHandler;
  /** Counts by address alone. */
  signIns: RequestHandler;
  close: () => Promise<void>;
}

/** The limits of this process, or of all that share a Redis; null when they are switched off. */
export function rateLimits(
  { rateLimitPerMinute, redisUrl }: Pick<Config, 'rateLimitPerMinute' | 'redisUrl'>,
  logger: Logger,
): RateLimits | null {
  if (rateLimitPerMinute === 0) return null;
  const { store, close } = countStores(redisUrl, logger);
  const limitOf = (name: string, limit: number, keyGenerator: (request: Request) => string) =>
    rateLimit({
      identifier: name,
      limit,
      windowMs: MINUTE,
      store: store(name),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator,
      handler: refuse,
      // A forwarding header of a proxy that is not ours is no mistake of ours: it is not believed, that is all.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
    });
  return {
    requests: limitOf('requests', rateLimitPerMinute, whoAsks),
    signIns: limitOf('sign-ins', Math.min(SIGN_INS_PER_MINUTE, rateLimitPerMinute), address),
    close,
  };
}

function whoAsks(request: Request): string {
  const subject = request.viewer?.subject;
  return subject ? `person:${subject}` : address(request);
}

/** An IPv4 address, or the network of an IPv6 address: one household has many of those. */
function address({ ip = '' }: Request): string {
  return `address:${ipKeyGenerator(ip)}`;
}

/** Answers with what to do and when; Retry-After is set by then. */
function refuse(_request: Request, response: Response): void {
  const seconds = Number(response.getHeader('Retry-After')) || MINUTE / 1_000;
  const message = `Too many requests. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
  response.setHeader('Cache-Control', 'no-store');
  response.status(429).json({
    errors: [{ message, extensions: { code: ErrorCode.RATE_LIMITED, retry: true, retryAfter: seconds } }],
  });
}
