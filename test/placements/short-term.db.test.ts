import {
  BRINDLEWICK,
  CORROWBY,
  COUNCILS,
  HARROWDALE,
  SALTMERE,
  TARNHOLM,
} from '../../seeds/demonstration/councils';
import { ONE_TOO_MANY, SAME_DAY } from '../../seeds/demonstration/placements/short-term-plan';
import type { Viewer } from '../../server/access/viewer';
import { lastDayOf } from '../../server/metrics/period';
import type { Database } from '../../server/database/database';
import { entities } from '../../server/graphql';
import { DoorWithoutCheck } from '../access/support/door-without-check';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers';
import { askAs } from '../fees/support/asking-as';
import { testDatabase } from '../support/postgres';
import { contractedOf, SHORT_TERM_QUESTION as QUESTION, shortTermOf, staysOf } from './plain-short-term';

const [UPPER_MERROW, LOWER_MERROW] = ['D54000001', 'D54000002'];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
type Answer = Record<string, any>;
type Stay = ReturnType<typeof shortTermOf>['stays'][number];

let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

async function report(area: string, from: string, to: string, viewer: Viewer = steward): Promise<Answer> {
  const { data, errors } = await askAs(db, viewer, QUESTION, { area, from, to });
  expect(errors).toEqual([]);
  return data.shortTermBeds;
}

function expectStays(group: Answer, some: readonly Stay[], days: readonly string[]): void {
  const { exits, recorded, lengthOfStay, ...wanted } = staysOf(some, days);
  expect(group).toMatchObject(wanted);
  const { median, ...spread } = group.lengthOfStay;
  expect(median.value).toBe(lengthOfStay.median.value);
  for (const field of ['lowerQuartile', 'upperQuartile', 'p90'] as const) {
    expect(spread[field] === null).toBe(lengthOfStay[field] === null);
    if (spread[field] !== null) expect(spread[field]).toBeCloseTo(lengthOfStay[field]!, 9);
  }
  expect(Object.fromEntries(group.exits.map((one: Answer) => [one.destination, one.count]))).toEqual(exits);
  for (const { count, share } of group.exits) {
    expect(share.value).toBe(count / recorded);
    expect(share.denominator.value).toBe(recorded);
    expect(share.interval.lower).toBeLessThanOrEqual(share.value);
  }
}

function expectContracts(found: Answer, wanted: ReturnType<typeof contractedOf>): void {
  expect(found).toMatchObject({
    beds: { value: wanted.beds },
    bedDays: wanted.bedDays,
    usedBedDays: wanted.used,
    utilisation: { value: wanted.bedDays === 0 ? null : wanted.used / wanted.bedDays },
  });
}

const RANGES = [
  ['2021-10', '2026-09'],
  ['2025-10', '2026-09'],
  ['2024-02', '2024-02'],
  ['2025-02', '2025-04'],
] as const;

async function expectReport(
  area: string,
  councils: readonly string[],
  [from, to]: readonly [string, string],
) {
  const answer = await report(area, from, to);
  const { stays, booked, days } = shortTermOf(councils, `${from}-01`, lastDayOf(to));
  if (stays.length === 0) {
    expect(answer.total).toMatchObject({ begun: 0, ended: 0, bedDays: 0 });
    return;
  }
  expectStays(answer.total, stays, days);
  if (booked.length > 0) expectContracts(answer.contracted, contractedOf(booked, stays, days));
  else
    expect(answer.contracted).toMatchObject({
      beds: { value: null, status: 'NOT_AVAILABLE' },
      bedDays: null,
    });
  for (const one of answer.contractedByBedType)
    expectContracts(
      one,
      contractedOf(
        booked.filter(({ bed_type }) => bed_type === one.bedType),
        stays,
        days,
      ),
    );
  const by: [string, (row: Stay) => string | null][] = [
    ['byKind', ({ origin }) => (origin === 'COMMUNITY' ? 'STEP_UP' : 'STEP_DOWN')],
    [
      'byPathway',
      ({ origin, discharge_pathway: one }) =>
        origin === 'HOSPITAL' ? (one === null ? 'NOT_RECORDED' : String(one)) : null,
    ],
    ['byBedType', ({ bed_type }) => bed_type],
  ];
  for (const [field, keyOf] of by) {
    const keys = new Set(stays.map(keyOf).filter((key) => key !== null));
    expect(new Set(answer[field].map(({ key }: Answer) => key))).toEqual(keys);
    for (const group of answer[field])
      expectStays(
        group,
        stays.filter((row) => keyOf(row) === group.key),
        days,
      );
  }
}

test.each(COUNCILS.map(({ code, name }) => [name, code]))(
  'every figure of %s agrees with counting day by day',
  async (_name, code) => {
    for (const range of RANGES) await expectReport(code, [code], range);
  },
);

test('a board’s figures are those of the councils that lie in it whole, and the answer names the other', async () => {
  const range = ['2025-10', '2026-09'] as const;
  await expectReport(UPPER_MERROW, [HARROWDALE, BRINDLEWICK], range);
  await expectReport(LOWER_MERROW, [SALTMERE, CORROWBY, TARNHOLM], range);
  const { notes } = await report(LOWER_MERROW, ...range);
  expect(notes.join(' ')).toContain('Eldermarch lies only in part');
});

test('more people than beds fill the beds: the eve of one too many has five people, the day itself six', async () => {
  const month = ONE_TOO_MANY.from.slice(0, 7);
  const { stays, booked, days } = shortTermOf([SALTMERE], `${month}-01`, lastDayOf(month));
  const own = stays.filter(({ block_contract_ref }) => block_contract_ref === `${SALTMERE}-S02`);
  const on = (day: string) => own.filter((row) => row.started_on! <= day && (row.ended_on ?? '9') > day);
  expect(on(ONE_TOO_MANY.from)).toHaveLength(6);
  const answer = await report(SALTMERE, month, month);
  const found = answer.contractedByBedType.find(({ bedType }: Answer) => bedType === 'COMMUNITY_CARE');
  const people = days.reduce((sum, day) => sum + on(day).length, 0);
  expect(found.usedBedDays).toBe(people - 1);
  expect(booked).toHaveLength(2);
});

test('who leaves on the day of coming stayed 0 days, came and left, and used no bed-day', async () => {
  const month = SAME_DAY.slice(0, 7);
  const { rows } = await db.pool.query<{ days: number }>(
    `SELECT ended_on - started_on AS days FROM placement_clock
     WHERE commissioner_code = $1 AND lot_code = 'short-term' AND ended_on = $2 AND started_on = $2`,
    [SALTMERE, SAME_DAY],
  );
  expect(rows).toEqual([{ days: 0 }]);
  await expectReport(SALTMERE, [SALTMERE], [month, month]);
});

test('a contract that ended is no bed on the last day, and a known 0 is not unknown', async () => {
  const answer = await report(CORROWBY, '2026-07', '2026-09');
  expect(answer.contracted).toMatchObject({
    beds: { value: 0, status: 'PRESENT' },
    bedDays: 0,
    usedBedDays: 0,
  });
  expect(answer.contracted.utilisation).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
  const june = await report(CORROWBY, '2026-06', '2026-06');
  expect(june.contracted.beds.value).toBe(6);
});

test('what is absent says why: not loaded, not told, divided, nobody', async () => {
  const bolton = await report('E08000001', '2025-01', '2025-03');
  expect(bolton).toMatchObject({
    ...{ total: null, byKind: [], isDemonstration: false, sources: [] },
    emptyBecause: { code: 'PERIOD_NOT_COVERED' },
    contracted: { beds: { value: null, status: 'NOT_AVAILABLE' }, bedDays: null, usedBedDays: null },
  });
  expect(bolton.emptyBecause.message).toMatch(/No placements are loaded for Bolton/);
  const early = await report(SALTMERE, '2019-01', '2019-03');
  expect(early.total).toBeNull();
  expect(early.emptyBecause.message).toMatch(/are told from 2021-09 to 2026-09-30/);
  const partly = await report(SALTMERE, '2026-08', '2026-11');
  expect(partly.emptyBecause).toBeNull();
  expect(partly.notes.join(' ')).toContain('are told from 2021-09 to 2026-09-30');
  const divided = await report('E06000063', '2022-01', '2022-12');
  expect(divided.emptyBecause.code).toBe('RECAST_NOT_EXACT');
  const quiet = await report(TARNHOLM, '2024-02', '2024-02');
  expect(quiet).toMatchObject({
    emptyBecause: { code: 'PERIOD_NOT_COVERED' },
    total: { begun: 0, ended: 0 },
  });
  expect(quiet.emptyBecause.message).toMatch(/^Nobody whom Isle of Tarnholm placed was in a short-term bed/);
  expect(quiet.total.lengthOfStay.median).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
});

test('whoever goes to hospital did not come “From hospital”', async () => {
  const { total } = await report(SALTMERE, '2025-10', '2026-09');
  expect(total.exits.map(({ label }: Answer) => label)).toEqual(
    expect.arrayContaining(['Own home', 'Stayed long term', 'Another care home', 'Hospital', 'Died']),
  );
});

test('the releases are cited, as those of the demonstration country', async () => {
  const { sources, isDemonstration } = await report(SALTMERE, '2025-10', '2026-09');
  expect(isDemonstration).toBe(true);
  expect(sources).toHaveLength(2);
  for (const source of sources) expect(source.isDemonstration).toBe(true);
});

describe('who may see it', () => {
  const asked = { area: SALTMERE, from: '2025-10', to: '2026-09' };

  test('the council and its board are told the same as the steward', async () => {
    const whole = await report(SALTMERE, '2025-10', '2026-09');
    expect(await report(SALTMERE, '2025-10', '2026-09', commissionerOf(SALTMERE))).toEqual(whole);
    expect(await report(SALTMERE, '2025-10', '2026-09', icbPartnerOf(LOWER_MERROW))).toEqual(whole);
    const board = await report(LOWER_MERROW, '2025-10', '2026-09', icbPartnerOf(LOWER_MERROW));
    expect(board).toEqual(await report(LOWER_MERROW, '2025-10', '2026-09'));
  });

  test.each([
    ['another council', commissionerOf(HARROWDALE), 'FORBIDDEN'],
    ['another board', icbPartnerOf(UPPER_MERROW), 'FORBIDDEN'],
    ['a provider', providerOf('no-such-company'), 'FORBIDDEN'],
    ['the public', nobody, 'UNAUTHENTICATED'],
  ])('%s is refused', async (_who, viewer, code) => {
    const { errors } = await askAs(db, viewer, QUESTION, asked);
    expect(errors.map((error) => error.code)).toEqual([code]);
  });

  test('a board sees of contracts what has no price: of the table of contracts itself nothing', async () => {
    const seen = (viewer: Viewer, table: string) =>
      new DoorWithoutCheck(db, viewer, 'test').read('placements', {}, async (client) => {
        const { rows } = await client.query<{ of: string }>(
          `SELECT DISTINCT commissioner_code AS of FROM ${table} ORDER BY 1`,
        );
        return rows.map((row) => row.of);
      });
    expect(await seen(icbPartnerOf(LOWER_MERROW), 'short_term_contract')).toEqual([SALTMERE, CORROWBY]);
    expect(await seen(icbPartnerOf(LOWER_MERROW), 'block_contract')).toEqual([]);
    expect(await seen(commissionerOf(SALTMERE), 'short_term_contract')).toEqual([SALTMERE]);
    for (const viewer of [icbPartnerOf(UPPER_MERROW), commissionerOf(HARROWDALE), nobody])
      expect(await seen(viewer, 'short_term_contract')).toEqual([]);
    const { rows } = await db.pool.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'short_term_contract' AND column_name LIKE '%rate%'`,
    );
    expect(rows).toEqual([]);
  });
});
