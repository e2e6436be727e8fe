import { createHmac, randomBytes } from 'node:crypto';

/** So long somebody may take at the issuer. Milliseconds. */
export const HANDSHAKE_FOR = 10 * 60_000;

/**
 * What one sign-in has to remember until the person comes back. Only that person's browser holds the seed, in a cookie;
 * everything that the issuer sees or checks follows from it, so that any process can finish what another one began.
 */
export interface Handshake {
  readonly returnTo: string;
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE. */
  readonly verifier: string;
  /** What the cookie holds. */
  readonly cookie: string;
}

export function beginHandshake(returnTo: string, now = Date.now()): Handshake {
  const path = Buffer.from(returnTo).toString('base64url');
  return derive(randomBytes(32).toString('base64url'), String(now), path);
}

/** The handshake of a cookie; null when there is none, it took too long, or it is none of ours. */
export function readHandshake(cookie: string | undefined, now = Date.now()): Handshake | null {
  const [, seed, begun, path] = /^([\w-]{43})\.(\d{13})\.([\w-]{1,2000})$/.exec(cookie ?? '') ?? [];
  if (!seed || !begun || !path) return null;
  const age = now - Number(begun);
  return age >= 0 && age <= HANDSHAKE_FOR ? derive(seed, begun, path) : null;
}

/** Time and path are part of all that follows: with either of them changed, the issuer's answer no longer fits. */
function derive(seed: string, begun: string, path: string): Handshake {
  const made = (use: string) =>
    createHmac('sha256', seed)
      .update(JSON.stringify([use, begun, path]))
      .digest('base64url');
  return {
    returnTo: Buffer.from(path, 'base64url').toString(),
    state: made('state'),
    nonce: made('nonce'),
    verifier: made('verifier'),
    cookie: `${seed}.${begun}.${path}`,
  };
}
