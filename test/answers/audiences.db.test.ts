import type { AudienceOf } from '../../server/answers/index.js';
import { releaseBench, type ReleaseBench } from '../releases/support/release-bench.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { answerBench, type AnswerBench } from './support/answer-bench.js';

/** Tokens of a test's own; what it does not know it does not attribute. */
const AUDIENCES: Record<string, string> = {
  'Bearer north': 'COMMISSIONER:north',
  'Bearer NORTH': 'COMMISSIONER:NORTH',
  'Bearer south': 'COMMISSIONER:south',
  'Bearer partner': 'ICB_PARTNER:south',
};
const who: AudienceOf = ({ headers: { authorization } }) => {
  if (authorization === undefined) return { key: 'PUBLIC', isPublic: true };
  const key = AUDIENCES[authorization];
  return key ? { key, isPublic: false } : null;
};

const READERS = [...Object.keys(AUDIENCES), 'Bearer stolen', undefined];

const document = 'query A($a: In, $b: Int) { secret(a: $a, b: $b) } query B { secret }';
const variables = { a: { x: 1, y: 2 }, b: 3 };
const reordered = { b: 3, a: { y: 2, x: 1 } };

/** The same question, put in ways that must not open somebody else's answer. */
const WAYS: [string, object, Record<string, string>?][] = [
  ['plainly', { query: document, operationName: 'A', variables }],
  ['with variables in another order', { query: document, operationName: 'A', variables: reordered }],
  ['with another operation', { query: document, operationName: 'B', variables }],
  ['with an alias', { query: '{ mine: secret }' }],
  ['with a variable that names another audience', { query: '{ secret }', variables: { key: 'PUBLIC' } }],
  ['with a document that names another audience', { query: '{ secret } # COMMISSIONER:north' }],
  ['with forwarding headers', { query: '{ secret }' }, { 'x-forwarded-user': 'north', 'x-user': 'north' }],
  ['with a cookie', { query: '{ secret }' }, { cookie: 'authorization=Bearer north' }],
  ['with a tag of what another has', { query: '{ secret }' }, { 'if-none-match': '*' }],
];

let release: ReleaseBench;

beforeAll(async () => {
  release = await releaseBench();
  await release.publish();
});

/** Whose answer it is: each tells for whom it was computed. */
const start = (redisUrl?: string) =>
  answerBench(release.db, { who, redisUrl, answer: ({ headers }) => headers.authorization ?? 'nobody' });

const as = (reader: string | undefined) => (reader ? { authorization: reader } : undefined);

/** Every reader asks in every way, several times over, and gets what was computed for that reader. */
async function everyoneReads(...processes: AnswerBench[]): Promise<void> {
  for (const [way, question, headers] of WAYS)
    for (const reader of [...READERS, ...READERS])
      for (const bench of processes) {
        const answer = await bench.ask(question, { ...headers, ...as(reader) });
        expect({ way, reader, got: await answer.json() }).toEqual({
          way,
          reader,
          got: { data: reader ?? 'nobody' },
        });
      }
}

describe('an answer kept for one audience', () => {
  it('is never another’s, however they ask', async () => {
    const bench = await start();
    await everyoneReads(bench);
    const known = READERS.length - 1;
    // Each question was computed once for each audience, and each time for the one whom nobody knows.
    expect(bench.executed).toBeLessThanOrEqual(WAYS.length * (known + 2));
  });

  it('is never another’s over GET and POST', async () => {
    const bench = await start();
    const address = `${bench.url}?${new URLSearchParams({ query: '{ secret }' })}`;
    for (const reader of [...READERS, ...READERS]) {
      const asked = { query: '{ secret }' };
      const headers = { 'apollo-require-preflight': '1', ...as(reader) };
      const answers = [await bench.ask(asked, as(reader)), await fetch(address, { headers })];
      for (const answer of answers) expect(await answer.json()).toEqual({ data: reader ?? 'nobody' });
    }
  });

  it('is never another’s when all ask at the same moment', async () => {
    const bench = await start();
    const readers = Array.from({ length: 60 }, (_, i) => READERS[i % READERS.length]);
    const answers = await Promise.all(
      readers.map((reader) => bench.ask({ query: '{ secret }' }, as(reader))),
    );
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(
      readers.map((reader) => ({ data: reader ?? 'nobody' })),
    );
  });

  it('may stay with nobody but its audience, unless that is everybody', async () => {
    const bench = await start();
    const publicly = await bench.ask({ query: '{ secret }' });
    expect(publicly.headers.get('cache-control')).toBe('no-cache, no-transform');
    const privately = await bench.ask({ query: '{ secret }' }, as('Bearer north'));
    expect(privately.headers.get('cache-control')).toBe('private, no-cache, no-transform');
    expect(privately.headers.get('vary')).toContain('Authorization');
  });

  it('is not even made for credentials that nobody knows', async () => {
    const bench = await start();
    for (let asked = 1; asked <= 2; asked++) {
      const answer = await bench.ask({ query: '{ secret }' }, as('Bearer stolen'));
      expect(answer.headers.get('x-answer')).toBe('passed on');
      expect(bench.executed).toBe(asked);
    }
  });
});

describeWithRedis('an answer in a Redis that two processes share', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it('is never another audience’s', async () => {
    const [one, other] = [await start(redis.url), await start(redis.url)];
    await everyoneReads(one, other);
    expect(other.executed).toBeLessThan(one.executed);
  });
});
