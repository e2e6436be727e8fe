import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../../server/http/logger.js';
import { releaseBench, type ReleaseBench } from '../releases/support/release-bench.js';
import { describeWithRedis, startRedis } from '../support/redis.js';
import { freePort } from '../support/server.js';
import { answerBench } from './support/answer-bench.js';

let release: ReleaseBench;
beforeAll(async () => {
  release = await releaseBench();
  await release.publish();
});

const long = 'answer '.repeat(1_000);
const question = (no: number) => ({ query: `{ answer(no: ${no}) }` });
const start = (redisUrl: string, lines: string[] = []) =>
  answerBench(release.db, {
    redisUrl,
    logger: createLogger('info', { write: (line) => void lines.push(line) }),
    answer: () => long,
  });

async function origin(answer: Promise<Response>): Promise<string | null> {
  const { headers, ...response } = await answer.then(async (it) => ({
    headers: it.headers,
    body: await it.json(),
  }));
  expect(response.body).toEqual({ data: long });
  return headers.get('x-answer');
}

describeWithRedis('a Redis', () => {
  it('gives to one process what another one computed', async () => {
    const redis = await startRedis();
    const [one, other] = [await start(redis.url), await start(redis.url)];
    expect(await origin(one.ask(question(1)))).toBe('miss');
    await sleep(50);
    expect(await origin(other.ask(question(1)))).toBe('hit');
    await redis.stop();
    expect(await origin(other.ask(question(1)))).toBe('hit');
    expect(other.executed).toBe(0);
  });

  it('that stops, keeps silent or comes back fails no request, and is told of once', async () => {
    const lines: string[] = [];
    let redis = await startRedis();
    const bench = await start(redis.url, lines);
    expect(await origin(bench.ask(question(1)))).toBe('miss');
    redis.pause();
    const asked = Date.now();
    for (const no of [2, 3, 4, 5]) expect(await origin(bench.ask(question(no)))).toBe('miss');
    expect(Date.now() - asked).toBeLessThan(2_000);
    redis.resume();
    await redis.stop();
    for (const no of [6, 7]) expect(await origin(bench.ask(question(no)))).toBe('miss');
    expect(lines.filter((line) => line.includes('Redis does not serve'))).toHaveLength(1);
    redis = await startRedis(Number(new URL(redis.url).port));
    for (let tries = 0; tries < 100 && !lines.join().includes('serves again'); tries++) await sleep(100);
    const other = await start(redis.url);
    await sleep(2_000);
    expect(await origin(bench.ask(question(8)))).toBe('miss');
    await sleep(50);
    expect(await origin(other.ask(question(8)))).toBe('hit');
    await redis.stop();
  });
});

test('a Redis that was never there fails no request', async () => {
  const lines: string[] = [];
  const bench = await start(`redis://127.0.0.1:${await freePort()}`, lines);
  const asked = Date.now();
  for (const no of [1, 2, 3]) expect(await origin(bench.ask(question(no)))).toBe('miss');
  expect(await origin(bench.ask(question(3)))).toBe('hit');
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(lines.filter((line) => line.includes('Redis does not serve'))).toHaveLength(1);
});
