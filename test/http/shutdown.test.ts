import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../../server/http/logger.js';
import { createShutdown } from '../../server/http/shutdown.js';

const logger = createLogger('silent');
let exits: number[];
let done: string[];

beforeEach(() => {
  exits = [];
  done = [];
});
afterEach(() => {
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');
});

function shutdownWith(...steps: [name: string, milliseconds: number][]) {
  const shutdown = createShutdown(logger, (code) => void exits.push(code));
  for (const [name, milliseconds] of steps)
    shutdown.onStop(name, async () => {
      await sleep(milliseconds, undefined, { ref: false });
      done.push(name);
    });
  return shutdown;
}

describe('a process that is told to end', () => {
  it('undoes what it began, last thing first, and ends well', async () => {
    shutdownWith(['server', 1], ['connections', 1], ['website', 1]);
    process.emit('SIGTERM');
    await sleep(100);
    expect(done).toEqual(['website', 'connections', 'server']);
    expect(exits).toEqual([0]);
  });

  it('takes one Ctrl-C that arrives twice for one', async () => {
    shutdownWith(['website', 50]);
    process.emit('SIGINT');
    process.emit('SIGINT');
    await sleep(150);
    expect(exits).toEqual([0]);
  });

  it('ends at once when it is told again later', async () => {
    shutdownWith(['website', 60_000]);
    process.emit('SIGINT');
    await sleep(1_100);
    process.emit('SIGINT');
    expect(exits).toEqual([1]);
  });

  it('goes on undoing when one thing fails, and says so by its exit code', async () => {
    const shutdown = shutdownWith(['server', 1]);
    shutdown.onStop('connections', () => Promise.reject(new Error('lost')));
    process.emit('SIGTERM');
    await sleep(100);
    expect(done).toEqual(['server']);
    expect(exits).toEqual([1]);
  });
});
