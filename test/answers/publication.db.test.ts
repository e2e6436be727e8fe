import { setTimeout as sleep } from 'node:timers/promises';
import { rollBackRelease } from '../../server/releases/index.js';
import { releaseBench, type ReleaseBench } from '../releases/support/release-bench.js';
import { answerBench, type AnswerBench } from './support/answer-bench.js';

let release: ReleaseBench;
/** Run while an answer is computed, after its data were read. */
let meanwhile: () => Promise<unknown>;

beforeAll(async () => {
  release = await releaseBench();
});
beforeEach(async () => {
  await release.db.pool.query('TRUNCATE release CASCADE');
  meanwhile = async () => undefined;
});

/** A process that tells how many releases count. */
const start = () =>
  answerBench(release.db, {
    answer: async () => {
      const { rows } = await release.db.pool.query(
        `SELECT count(*)::int AS published FROM release WHERE status = 'PUBLISHED'`,
      );
      await meanwhile();
      return rows[0].published;
    },
  });

const question = { query: '{ published }' };

async function told(bench: AnswerBench): Promise<[number, string | null]> {
  const answer = await bench.ask(question);
  return [(await answer.json()).data, answer.headers.get('x-answer')];
}

/** Asks until the answer comes from what is kept. */
async function warmed(bench: AnswerBench): Promise<void> {
  for (let tries = 0; tries < 50; tries++) if ((await told(bench))[1] === 'hit') return;
  throw new Error('Nothing is kept.');
}

const days = Array.from({ length: 8 }, (_, i) => `2024-0${i + 1}-28`);

test('an answer of before a publication is out of reach of everybody at once', async () => {
  await release.publish({ referenceDate: '2023-12-31' });
  const processes = [await start(), await start()];
  for (const [i, referenceDate] of days.entries()) {
    await Promise.all(processes.map(warmed));
    await release.publish({ referenceDate });
    for (const bench of processes) expect((await told(bench))[0]).toBe(i + 2);
  }
});

test('taking a release back is a publication too, and never brings older answers back', async () => {
  const bench = await start();
  await release.publish({ referenceDate: '2023-12-31' });
  const second = await release.publish({ referenceDate: '2024-01-31' });
  await warmed(bench);
  await rollBackRelease(release.db, second, release.rebuild);
  expect(await told(bench)).toEqual([1, 'miss']);
});

test('an answer that a publication came into is not kept', async () => {
  const bench = await start();
  await release.publish({ referenceDate: '2023-12-31' });
  meanwhile = () => {
    meanwhile = async () => undefined;
    return release.publish({ referenceDate: '2024-01-31' });
  };
  expect(await told(bench)).toEqual([1, null]);
  expect(await told(bench)).toEqual([2, 'miss']);
  expect(await told(bench)).toEqual([2, 'hit']);
});

test('nothing is kept while nothing was ever published', async () => {
  const bench = await start();
  for (const _ of [1, 2]) expect(await told(bench)).toEqual([0, null]);
});

test('a process that is not told of publications reads the version each time', async () => {
  const bench = await start();
  await release.publish({ referenceDate: '2023-12-31' });
  await warmed(bench);
  for (const referenceDate of days.slice(0, 3)) {
    const { rowCount } = await release.db.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE  datname = current_database() AND query LIKE '%publication%' AND pid <> pg_backend_pid()
         AND  application_name = 'atlas publications'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    await release.publish({ referenceDate });
    const [published] = await told(bench);
    expect(published).toBe(days.indexOf(referenceDate) + 2);
    // The next connection is made shortly.
    await sleep(700 * 2 ** days.indexOf(referenceDate));
  }
});

test('the same question asked by many at the same moment is computed once', async () => {
  const bench = await start();
  await release.publish();
  meanwhile = () => sleep(300);
  const answers = await Promise.all(Array.from({ length: 30 }, () => told(bench)));
  expect(bench.executed).toBe(1);
  expect(answers.filter(([, origin]) => origin === 'joined')).toHaveLength(29);
});

test('a failure is each one’s own, and is not kept', async () => {
  const bench = await start();
  await release.publish();
  meanwhile = async () => {
    await sleep(100);
    throw new Error('no');
  };
  const answers = await Promise.all([bench.ask(question), bench.ask(question)]);
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await answer.json()).errors).toHaveLength(1);
  }
  expect(bench.executed).toBe(2);
  meanwhile = async () => undefined;
  expect(await told(bench)).toEqual([1, 'miss']);
});
