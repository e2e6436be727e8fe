import pino, { type Logger } from 'pino';

/** Headers and fields that may carry a secret. */
const secret = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-api-key"]',
  'res.headers["set-cookie"]',
  '*.password',
  '*.databaseUrl',
  'databaseUrl',
];

/**
 * The log: one JSON object a line on standard error, because standard output is for people.
 * @param destination where lines go instead; for tests.
 */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(2),
): Logger {
  const redact = { paths: secret, censor: '[removed]' };
  return pino({ level, redact, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
