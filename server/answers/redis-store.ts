import type { Logger } from 'pino';
import { createClient, RESP_TYPES } from 'redis';
import { pack, unpack } from './kept-answer.js';
import type { AnswerStore } from './memory-store.js';
import { withinTime } from './patience.js';

/** A Redis that takes longer is worth less than asking the database. Milliseconds. */
const WORTH_WAITING = 150;

/** Answers that nobody can reach any more, those of old data versions among them, are gone after a day. Seconds. */
const KEPT_FOR = 86_400;

/** After this long without an answer Redis is left alone for a while. Milliseconds. */
const LEFT_ALONE = 2_000;

/**
 * Keeps answers in a Redis that several processes share. Connects with the first question. A Redis that is down, slow
 * or full fails no request: it is told once, and answers are computed.
 * @param build tells one build of the product from another: they may answer the same question differently
 */
export function redisStore(url: string, build: string, logger: Logger): AnswerStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000) },
  });
  const bytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  const nameOf = (key: string) => `atlas:answer:${build}:${key}`;
  let connecting: Promise<unknown> | undefined;
  let isTold = false;
  let leftAloneUntil = 0;

  const tell = (error: unknown) => {
    if (!isTold) logger.warn({ err: error }, 'Redis does not serve: answers are kept in this process only');
    isTold = true;
  };
  client.on('error', tell);
  client.on('ready', () => {
    if (isTold) logger.info('Redis serves again');
    isTold = false;
  });

  /** Runs one command, or does without. */
  const attempt = async <T>(command: () => Promise<T>): Promise<T | undefined> => {
    connecting ??= client.connect().catch(tell);
    if (!client.isReady) await withinTime(connecting, WORTH_WAITING).catch(() => undefined);
    if (!client.isReady || Date.now() < leftAloneUntil) return undefined;
    try {
      return await withinTime(command(), WORTH_WAITING);
    } catch (error) {
      leftAloneUntil = Date.now() + LEFT_ALONE;
      tell(error);
      return undefined;
    }
  };

  return {
    get: (key) =>
      attempt(async () => {
        const found = await bytes.get(nameOf(key));
        return found === null ? undefined : unpack(found);
      }),
    set: async (key, answer) => {
      await attempt(() =>
        client.set(nameOf(key), pack(answer), { expiration: { type: 'EX', value: KEPT_FOR } }),
      );
    },
    close: () => {
      if (connecting) client.destroy();
    },
  };
}
