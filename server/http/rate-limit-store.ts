import { MemoryStore, type Options, type Store } from 'express-rate-limit';
import type { Logger } from 'pino';
import { RedisStore } from 'rate-limit-redis';
import { createClient } from 'redis';
import { withinTime } from '../answers/patience.js';

/** A Redis that takes longer is done without. Milliseconds. */
const WORTH_WAITING = 150;

/** After a failure Redis is left alone for a while. Milliseconds. */
const LEFT_ALONE = 2_000;

/** Where requests are counted. */
interface CountStores {
  /** A store of one limit's own. */
  store(name: string): Store;
  close(): Promise<void>;
}

/**
 * Counts in a Redis that several processes share, and in this process while there is none or it does not serve: no
 * request fails for want of a count.
 */
export function countStores(redisUrl: string | undefined, logger: Logger): CountStores {
  if (!redisUrl) return { store: () => new MemoryStore(), close: async () => undefined };
  const { attempt, send, close } = redisCounts(redisUrl, logger);
  const store = (name: string): Store => {
    const own = new MemoryStore();
    const shared = new RedisStore({ prefix: `atlas:limit:${name}:`, sendCommand: send });
    let settings: Options;
    let prepared: Promise<void> | undefined;
    // Redis need not be there from the start: its scripts are loaded when it is first used.
    const prepare = () =>
      (prepared ??= shared.init(settings).catch((error) => {
        prepared = undefined;
        throw error;
      }));
    const ask = <T>(command: () => Promise<T>) => attempt(() => prepare().then(command));
    return {
      init: (options) => {
        settings = options;
        own.init(options);
      },
      increment: async (key) => (await ask(() => shared.increment(key))) ?? own.increment(key),
      decrement: async (key) => void (await ask(() => shared.decrement(key))),
      resetKey: async (key) => void (await ask(() => shared.resetKey(key))),
      shutdown: () => own.shutdown(),
    };
  };
  return { store, close };
}

/** Runs commands on a Redis, or does without: it is told once. */
function redisCounts(url: string, logger: Logger) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000) },
  });
  let connecting: Promise<unknown> | undefined;
  let isTold = false;
  let leftAloneUntil = 0;
  const tell = (error: unknown) => {
    if (!isTold)
      logger.warn({ err: error }, 'Redis does not serve: requests are counted in this process only');
    isTold = true;
  };
  client.on('error', tell);
  client.on('ready', () => (isTold = false));

  const attempt = async <T>(command: () => Promise<T>): Promise<T | undefined> => {
    connecting ??= client.connect().catch(tell);
    if (Date.now() < leftAloneUntil) return undefined;
    try {
      return await withinTime(whenReady().then(command), WORTH_WAITING);
    } catch (error) {
      leftAloneUntil = Date.now() + LEFT_ALONE;
      tell(error);
      return undefined;
    }
  };
  const whenReady = async () => {
    if (!client.isReady) await connecting;
  };
  return {
    attempt,
    send: (...command: string[]) => client.sendCommand<string>(command),
    close: async () => {
      if (connecting) client.destroy();
    },
  };
}
