import path from 'node:path';
import { z } from 'zod';
import { oidcVariables, readOidcSettings, type OidcSettings } from './identity/oidc-settings.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the environment may set, with what holds otherwise. */
const schema = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/atlas',
    })
    .optional(),
  PORT: z.coerce
    .number({ error: 'must be a number from 0 to 65535' })
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 65535')
    .max(65_535, 'must be a number from 0 to 65535')
    .default(4_000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  ANSWER_CACHE_MB: z.coerce
    .number({ error: 'must be a number of megabytes, 0 for none' })
    .int('must be a whole number')
    .min(0, 'must be a number of megabytes, 0 for none')
    .max(65_536, 'must be 65536 at most')
    .default(64),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be the address of a Redis, such as redis://host:6379' })
    .optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number({ error: 'must be a number of requests, 0 for no limit' })
    .int('must be a whole number')
    .min(0, 'must be a number of requests, 0 for no limit')
    .default(600),
  TRUST_PROXY: z.coerce
    .number({ error: 'must be the number of proxies in front' })
    .int('must be a whole number')
    .min(0, 'must be the number of proxies in front')
    .max(10, 'must be 10 at most')
    .default(0),
  ...oidcVariables,
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('production'),
});

/** The settings of this process, checked. */
export interface Config {
  /** The database to use; undefined: one of our own, in the data folder. */
  databaseUrl: string | undefined;
  /** TCP port of the website; 0 takes any free one. */
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  logLevel: (typeof logLevels)[number];
  /** Memory for answers that are kept; 0 keeps none. Megabytes. */
  answerCacheMb: number;
  /** A Redis in which several processes share what they keep; undefined: each keeps its own. */
  redisUrl: string | undefined;
  /** Requests that one person or address may make in a minute; 0: any number. */
  rateLimitPerMinute: number;
  /** How many proxies of ours stand in front: so many of X-Forwarded-For are believed. */
  trustProxy: number;
  /** How people sign in; null: with no issuer. */
  oidc: OidcSettings | null;
  environment: 'production' | 'development' | 'test';
}

/** Thrown for settings that cannot be used; the message names every one of them. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings from the environment. An empty variable counts as not set.
 * @throws {ConfigError}
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const { success, data, error } = schema.safeParse(Object.fromEntries(set));
  if (!success) {
    throw new ConfigError(error.issues.map(({ path: [name], message }) => `${String(name)} ${message}.`));
  }
  const problems: string[] = [];
  const oidc = readOidcSettings(data, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(data.DATA_DIR),
    logLevel: data.LOG_LEVEL,
    answerCacheMb: data.ANSWER_CACHE_MB,
    redisUrl: data.REDIS_URL,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    trustProxy: data.TRUST_PROXY,
    oidc,
    environment: data.NODE_ENV,
  };
}
