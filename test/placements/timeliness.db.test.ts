import { BRINDLEWICK, HARROWDALE, COUNCILS, SALTMERE, TARNHOLM } from '../../seeds/demonstration/councils';
import { placeableHomes } from '../../seeds/demonstration/placements/homes';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { steward, icbPartnerOf } from '../factories/viewers';
import { testDatabase } from '../support/postgres';
import { askAs } from '../fees/support/asking-as';
import { countsOf, readRequests, type ReadRequest } from './plain-timeliness';

const UPPER_MERROW = 'D54000001';
const GROUP = `key requested due onTime late openOverdue openNotDue withdrawn died admittedElsewhere verdict
  share { value status numerator denominator { value } } hoursBasis medianHours { value } p90Hours { value }`;
const QUESTION = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!, $by: PlacementAxis!, $filter: PlacementFilter) {
  placementTimeliness(area: { gssCode: $area }, range: { from: $from, to: $to }, by: $by, filter: $filter) {
    target verdict statement notes openOverdue openNotDue withdrawn
    overall { value status statusReason flags interval { lower upper } }
    total { ${GROUP} } byUrgency { ${GROUP} } byMonth { ${GROUP} } byLot { ${GROUP} } byFunder { ${GROUP} }
    byPathway { ${GROUP} } byOrigin { ${GROUP} }
    missReasons { reason count { value } }
    mixWarning { statement totalBefore totalNow classes { urgency shareBefore shareNow } }
    rules { kind version author validFrom area { gssCode } }
    emptyBecause { code message } sources { version isDemonstration }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
type Answer = Record<string, any>;

let db: Database;
let requests: ReadRequest[];

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
  requests = readRequests();
});

async function report(area: string, from: string, to: string, more: object = {}, viewer = steward) {
  const { data, errors } = await askAs(db, viewer, QUESTION, { area, from, to, by: 'COMMISSIONER', ...more });
  expect(errors).toEqual([]);
  return data!.placementTimeliness as Answer;
}

function expectGroup(group: Answer, some: readonly ReadRequest[], urgency: string | null = null): void {
  const { share, median, p90, ...counts } = countsOf(some, urgency);
  expect(group).toMatchObject(counts);
  expect(group.share.value === null ? null : Number(group.share.value)).toEqual(share);
  for (const [found, wanted] of [
    [group.medianHours.value, median],
    [group.p90Hours.value, p90],
  ]) {
    expect(found === null).toBe(wanted === null);
    if (wanted !== null) expect(Math.abs(found - wanted)).toBeLessThan(1e-6);
  }
}

const RANGES = [
  ['2021-10', '2026-09'],
  ['2025-10', '2026-09'],
  ['2024-02', '2024-02'],
  ['2025-03', '2025-04'],
] as const;

test.each(COUNCILS.map(({ code, name }) => [name, code]))(
  'every figure of %s agrees with plain counting',
  async (_name, code) => {
    for (const [from, to] of RANGES) {
      const answer = await report(code, from, to);
      const own = requests.filter(
        ({ row, month }) => row.commissioner_code === code && month >= from && month <= to,
      );
      expectGroup(answer.total, own);
      const by: [string, (request: ReadRequest) => string | number | null][] = [
        ['byUrgency', ({ row }) => row.urgency],
        ['byMonth', ({ month }) => month],
        ['byLot', ({ row }) => row.lot_code],
        ['byFunder', ({ row }) => row.funder],
        ['byPathway', ({ row }) => row.discharge_pathway],
        ['byOrigin', ({ row }) => row.origin],
      ];
      for (const [field, keyOf] of by) {
        const keys = new Set(
          own
            .map((request) => keyOf(request))
            .filter((key) => key !== null)
            .map(String),
        );
        expect(new Set(answer[field].map(({ key }: { key: string }) => key))).toEqual(keys);
        for (const group of answer[field])
          expectGroup(
            group,
            own.filter((request) => String(keyOf(request)) === group.key),
            field === 'byUrgency' ? group.key : null,
          );
      }
      const missed = own.filter(({ clock }) => clock.state === 'LATE' || clock.state === 'OPEN_OVERDUE');
      const reasons = Object.fromEntries(
        answer.missReasons.map(({ reason, count }: { reason: string; count: { value: number } }) => [
          reason,
          count.value,
        ]),
      );
      const wanted: Record<string, number> = {};
      for (const { row } of missed) {
        const reason = row.miss_reason ?? 'NOT_RECORDED';
        wanted[reason] = (wanted[reason] ?? 0) + 1;
      }
      expect(reasons).toEqual(wanted);
    }
  },
);

test('Harrowdale improves in every class while its total falls, and the answer says why', async () => {
  // The numbers of the story that comes with the demonstration country.
  const answer = await report(HARROWDALE, '2025-04', '2026-03');
  expect(answer.total).toMatchObject({ onTime: 426, due: 514 });
  expect(answer).toMatchObject({ target: 0.85, verdict: 'NOT_MET' });
  const { totalBefore, totalNow, classes, statement } = answer.mixWarning;
  expect([totalBefore, totalNow]).toEqual([447 / 508, 426 / 514]);
  expect(classes.map((one: Answer) => [one.urgency, one.shareBefore, one.shareNow])).toEqual([
    ['PRIORITY', 64 / 92, 175 / 239],
    ['URGENT', 91 / 109, 128 / 147],
    ['STANDARD', 292 / 307, 123 / 128],
  ]);
  expect(statement).toMatch(
    /^The total fell from 88\.0% of 508 requests judged \(2024-04 to 2025-03\) to 82\.9% of 514 requests judged \(2025-04 to 2026-03\) although every urgency class rose: Priority requests grew from 92/,
  );
});

test('Brindlewick meets the target, and nobody is warned of its mix', async () => {
  const answer = await report(BRINDLEWICK, '2025-04', '2026-03');
  expect(answer.total).toMatchObject({ onTime: 332, due: 352 });
  expect(answer).toMatchObject({ verdict: 'MET', mixWarning: null });
});

test('fewer than twenty are too few to judge, and the share is told all the same', async () => {
  const answer = await report(TARNHOLM, '2025-11', '2025-12');
  expect(answer.total.due).toBeGreaterThan(0);
  expect(answer.total.due).toBeLessThan(20);
  expect(answer.verdict).toBe('TOO_FEW_TO_JUDGE');
  expect(answer.overall.status).toBe('PRESENT');
  expect(answer.statement).toContain('too few to judge');
});

test('months in which nobody asked have no share, which is not the same as no data', async () => {
  const quiet = await report(TARNHOLM, '2024-01', '2024-03', { filter: { lots: ['core'] } });
  expect(quiet.overall).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
  expect(quiet.emptyBecause.message).toMatch(/No such request of Isle of Tarnholm was received/);
  const early = await report(TARNHOLM, '2019-01', '2019-03');
  expect(early.overall).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
  expect(early.emptyBecause.message).toMatch(/are told from 2021-10/);
  const bolton = await report('E08000001', '2025-01', '2025-03');
  expect(bolton.emptyBecause).toMatchObject({ code: 'PERIOD_NOT_COVERED' });
  expect(bolton.overall.statusReason).toMatch(/No placements are loaded for Bolton/);
});

test('a divided council is not available for the time before', async () => {
  const answer = await report('E06000063', '2022-01', '2022-12');
  expect(answer.emptyBecause.code).toBe('RECAST_NOT_EXACT');
  expect(answer.overall.status).toBe('NOT_AVAILABLE');
});

test('a council that lies in two boards is in the total of neither, and the answer names it', async () => {
  const answer = await report(UPPER_MERROW, '2025-10', '2026-09', {}, icbPartnerOf(UPPER_MERROW));
  const whole = requests.filter(
    ({ row, month }) => ['D10000001', 'D10000004'].includes(row.commissioner_code) && month >= '2025-10',
  );
  expectGroup(answer.total, whole);
  expect(answer.notes.join(' ')).toContain('Eldermarch lies only in part');
});

test('by where the home lies is another question than by who asked', async () => {
  const answer = await report(SALTMERE, '2025-10', '2026-09', { by: 'LOCATION' });
  const here = new Set(
    placeableHomes()
      .filter(({ councilCode }) => councilCode === SALTMERE)
      .map(({ locationId }) => locationId),
  );
  expectGroup(
    answer.total,
    requests.filter(({ row, month }) => here.has(row.location_id ?? '') && month >= '2025-10'),
  );
  expect(answer.notes.join(' ')).toContain('not to be added');
});

test('a filter is a filter: hospital requests by pathways 2 and 3', async () => {
  const filter = { origins: ['HOSPITAL'], pathways: [2, 3] };
  const answer = await report(HARROWDALE, '2025-10', '2026-09', { filter });
  expectGroup(
    answer.total,
    requests.filter(
      ({ row, month }) =>
        row.commissioner_code === HARROWDALE && month >= '2025-10' && [2, 3].includes(row.discharge_pathway!),
    ),
  );
});

test('hours of classes whose clocks run differently are put together by the calendar only', async () => {
  const { total, byUrgency } = await report(HARROWDALE, '2025-10', '2026-09');
  expect(byUrgency.map(({ key, hoursBasis }: Answer) => [key, hoursBasis])).toEqual([
    ['PRIORITY', 'ELAPSED'],
    ['URGENT', 'WORKING'],
    ['STANDARD', 'WORKING'],
  ]);
  expect(total.hoursBasis).toBe('ELAPSED');
  // A standard request that waits over a weekend is answered in more hours than were worked.
  expect(total.p90Hours.value).toBeGreaterThan(byUrgency[2].p90Hours.value);
  const { rows } = await db.pool.query<{ month: string; median: number }>(
    `SELECT to_char(m.month, 'YYYY-MM') AS month, m.value AS median
     FROM private_series s CROSS JOIN LATERAL unnest(s.months, s.values) m (month, value)
     WHERE s.metric_code = 'placement_median_hours' AND s.area_code = $1`,
    [HARROWDALE],
  );
  expect(rows.length).toBeGreaterThanOrEqual(60);
  for (const { month, median } of rows) {
    const own = requests.filter((one) => one.row.commissioner_code === HARROWDALE && one.month === month);
    expect(Math.abs(median - countsOf(own).median!)).toBeLessThan(1e-6);
  }
});

test('months that are told in part are not passed off as whole', async () => {
  const late = await report(HARROWDALE, '2026-09', '2026-12');
  expect(late.notes[0]).toMatch(
    /^Requests of .* are told from 2021-\d\d to 2026-09-30: of other days nothing/,
  );
  expect(late.overall.flags).toEqual(['PARTIAL_COVERAGE']);
  const early = await report(HARROWDALE, '2021-07', '2021-12');
  expect(early.notes[0]).toMatch(/^Requests of .* are told from 2021-/);
  const whole = await report(HARROWDALE, '2025-10', '2026-09');
  expect([whole.notes, whole.overall.flags]).toEqual([[], []]);
});

test('the rules and the release are cited', async () => {
  const { rules, sources } = await report(HARROWDALE, '2025-10', '2026-09');
  expect(rules).toEqual([expect.objectContaining({ kind: 'placement-clock', version: 1, area: null })]);
  expect(sources).toEqual([expect.objectContaining({ isDemonstration: true })]);
});
