import type { Database } from '../../server/database/database.js';
import {
  baselineLoader,
  countChanges,
  listChanges,
  type ChangeFilter,
} from '../../server/releases/release-changes.js';
import { BOLTON, type ReleaseFacts } from '../factories/facts.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

const OLDHAM = 'E08000004';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const everything: ChangeFilter = { entity: null, kind: null, breaking: null };

async function changesBetween(first: ReleaseFacts, second: ReleaseFacts) {
  const [before, now] = await publishWorld(db, { releases: [first, second] });
  const { nodes } = await listChanges(db.pool, { now: now!, before: before! }, everything, { first: 100 });
  return nodes.map(({ entity, kind, key, field, before: was, after, isBreaking }) =>
    [isBreaking ? 'BREAKING' : 'new', entity, kind, key, field, was, after].join(' '),
  );
}

const homes = [
  { location_id: '1-1', registered_beds: 20 },
  { location_id: '1-2', registered_beds: 30 },
];

describe('two registers of different days', () => {
  const before: ReleaseFacts = {
    to: '2024-01-31',
    covers: [BOLTON],
    homes,
    ratings: [{ location_id: '1-1', published_on: '2023-06-01', overall: 'GOOD' }],
  };
  const later = (parts: Partial<ReleaseFacts>): ReleaseFacts => ({ ...before, to: '2024-02-29', ...parts });
  const coverage = `new COVERAGE CHANGED ${BOLTON} to 2024-01-31 2024-02-29`;

  test('that say the same of the homes differ in the days they tell only', async () => {
    expect(await changesBetween(before, later({}))).toEqual([coverage]);
  });

  test('a home that opened since is new and breaks nothing', async () => {
    const opened = { location_id: '1-3', registered_from: '2024-02-10' };
    expect(await changesBetween(before, later({ homes: [...homes, opened] }))).toEqual([
      'new CARE_HOME ADDED 1-3   ',
      coverage,
    ]);
  });

  test('a home that is gone breaks what was said of its past', async () => {
    expect(await changesBetween(before, later({ homes: homes.slice(0, 1) }))).toEqual([
      'BREAKING CARE_HOME REMOVED 1-2   ',
      coverage,
    ]);
  });

  test('beds of another day are news; a closure is, unless it lies in the days already told', async () => {
    const change = (parts: object) => later({ homes: [homes[0]!, { ...homes[1]!, ...parts }] });
    expect(await changesBetween(before, change({ registered_beds: 28 }))).toEqual([
      'new CARE_HOME CHANGED 1-2 registered_beds 30 28',
      coverage,
    ]);
    expect(await changesBetween(before, change({ deregistered_on: '2024-02-15' }))).toEqual([
      'new CARE_HOME CHANGED 1-2 deregistered_on  2024-02-15',
      coverage,
    ]);
    expect(await changesBetween(before, change({ deregistered_on: '2023-12-15' }))).toEqual([
      'BREAKING CARE_HOME CHANGED 1-2 deregistered_on  2023-12-15',
      coverage,
    ]);
  });

  test('a new rating is news, another band for the same day breaks', async () => {
    const rated = (overall: string, published_on: string) => ({ location_id: '1-1', overall, published_on });
    const both = [rated('GOOD', '2023-06-01'), rated('INADEQUATE', '2024-02-01')];
    expect(await changesBetween(before, later({ ratings: both }))).toEqual([
      coverage,
      'new RATING ADDED 1-1|2024-02-01|KEY_LINES_OF_ENQUIRY   INADEQUATE',
    ]);
    expect(await changesBetween(before, later({ ratings: [rated('OUTSTANDING', '2023-06-01')] }))).toEqual([
      'BREAKING RATING CHANGED 1-1|2023-06-01|KEY_LINES_OF_ENQUIRY overall GOOD OUTSTANDING',
      coverage,
    ]);
  });

  test('a list of newest ratings leaves the earlier one out without taking it back', async () => {
    const newest = [{ location_id: '1-1', published_on: '2024-02-01', overall: 'INADEQUATE' }];
    expect(await changesBetween(before, later({ ratings: newest }))).toEqual([
      coverage,
      'new RATING REMOVED 1-1|2023-06-01|KEY_LINES_OF_ENQUIRY  GOOD ',
      'new RATING ADDED 1-1|2024-02-01|KEY_LINES_OF_ENQUIRY   INADEQUATE',
    ]);
    expect(await changesBetween(before, later({ ratings: [] }))).toEqual([
      'BREAKING RATING REMOVED 1-1|2023-06-01|KEY_LINES_OF_ENQUIRY  GOOD ',
      coverage,
    ]);
  });

  test('homes of a council of which only one of them tells are not compared', async () => {
    const oldham = { location_id: '2-1', council_code: OLDHAM };
    const wider = later({ covers: [BOLTON, OLDHAM], homes: [...homes, oldham] });
    expect(await changesBetween(before, wider)).toEqual([coverage, `new COVERAGE ADDED ${OLDHAM}   `]);
  });
});

describe('two lists of one day', () => {
  const before: ReleaseFacts = { kind: 'SNAPSHOT', to: '2024-01-31', covers: [BOLTON], homes };
  const corrected = (changed: object) => ({ ...before, homes: [homes[0]!, { ...homes[1]!, ...changed }] });

  test('break what was published wherever they differ in what both say', async () => {
    expect(await changesBetween(before, corrected({ registered_beds: 28, name: 'The Elms' }))).toEqual([
      'BREAKING CARE_HOME CHANGED 1-2 name Home 1-2 The Elms',
      'BREAKING CARE_HOME CHANGED 1-2 registered_beds 30 28',
    ]);
  });

  test('complete each other without breaking anything', async () => {
    expect(await changesBetween(corrected({ registered_beds: null }), corrected({}))).toEqual([
      'new CARE_HOME CHANGED 1-2 registered_beds  30',
    ]);
  });
});

describe('a list of changes', () => {
  const before: ReleaseFacts = { kind: 'SNAPSHOT', to: '2024-01-31', covers: [BOLTON], homes: [] };
  const many = Array.from({ length: 7 }, (_, i) => ({ location_id: `1-${i}`, name: `Home ${i % 3}` }));

  test('comes in pages that neither repeat nor skip, and keeps to its filters', async () => {
    const [a, b] = await publishWorld(db, {
      releases: [
        { ...before, homes: [...many.slice(0, 2), { location_id: '9-9' }] },
        { ...before, homes: many },
      ],
    });
    const pair = { now: b!, before: a! };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listChanges(db.pool, pair, everything, { first: 2, after });
      expect(page.totalCount).toBe(6);
      seen.push(...page.nodes.map(({ key }) => key));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : undefined;
    } while (after);
    expect(seen).toEqual(['9-9', '1-3', '1-6', '1-4', '1-2', '1-5']);
    const removed = await listChanges(db.pool, pair, { ...everything, breaking: true }, { first: 10 });
    expect(removed.nodes.map(({ key, kind }) => `${key} ${kind}`)).toEqual(['9-9 REMOVED']);
    expect(await countChanges(db.pool, pair)).toEqual([
      { entity: 'CARE_HOME', kind: 'ADDED', facts: 5, breaking: 0 },
      { entity: 'CARE_HOME', kind: 'REMOVED', facts: 1, breaking: 1 },
    ]);
  });

  test('of another list cannot be paged on with', async () => {
    const [a, b] = await publishWorld(db, { releases: [before, { ...before, homes: many }] });
    const page = await listChanges(db.pool, { now: b!, before: a! }, everything, { first: 2 });
    await expect(
      listChanges(
        db.pool,
        { now: b!, before: a! },
        { ...everything, breaking: false },
        {
          first: 2,
          after: page.pageInfo.endCursor!,
        },
      ),
    ).rejects.toMatchObject({ extensions: { code: 'STALE_CURSOR' } });
  });
});

test('populations of one mid-year break when they change, and still stand when a release leaves them out', async () => {
  await publishWorld(db, { population: [{ area: BOLTON, midYear: 2023, value: 50_000 }] });
  const fact = `INSERT INTO population_fact (release_id, area_code, mid_year, band, value)`;
  const { rows } = await db.pool.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, status)
     VALUES ('world', 'again', '2024-06-30', 'x', 'PUBLISHED') RETURNING id`,
  );
  const now = rows[0]!.id;
  await db.pool.query(
    `${fact} VALUES ($1, $2, 2023, 'AGE_65_PLUS', 50100), (1, $3, 2023, 'AGE_65_PLUS', 9)`,
    [now, BOLTON, OLDHAM],
  );
  expect(await baselineLoader(db).load(now)).toBe(1);
  const { nodes } = await listChanges(db.pool, { now, before: 1 }, everything, { first: 10 });
  expect(
    nodes.map(({ label, detail, kind, before, after, isBreaking }) => [
      label,
      detail,
      kind,
      before,
      after,
      isBreaking,
    ]),
  ).toEqual([
    ['Bolton', 'mid-2023, aged 65+', 'CHANGED', '50000', '50100', true],
    ['Oldham', 'mid-2023, aged 65+', 'REMOVED', '9', null, false],
  ]);
});
