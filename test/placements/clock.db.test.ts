import { readFileSync } from 'node:fs';
import { randomFor } from '../../seeds/demonstration/random';
import { configure } from '../../server/access/configuration';
import { inTransaction, type Database } from '../../server/database/database';
import { readClock } from '../../server/placements/clock/clock';
import { areClockRulesChanged, rebuildPlacements } from '../../server/placements/rebuild-placements';
import {
  CLOCK_KIND,
  type ClockRules,
  clockRules,
  rulesFor,
  rulesInForce,
  WEEKDAYS,
} from '../../server/placements/clock/rules';
import { OUTCOMES, PAUSE_REASONS, URGENCIES } from '../../server/placements/codes';
import { dayNumber, dayOf, instantOf, wallClock } from '../../server/releases/reading/london-time';
import { BOLTON } from '../factories/facts';
import { worldDatabase } from '../factories/world';

const BURY = 'E08000002';
let db: Database;
let version = 0;

beforeAll(async () => {
  db = await worldDatabase();
});

interface RequestRow {
  commissioner_code: string;
  placement_ref: string;
  urgency: (typeof URGENCIES)[number];
  outcome: (typeof OUTCOMES)[number];
  requested_at: string;
  accepted_at: string | null;
  pauses: { from: string; to: string | null; reason: (typeof PAUSE_REASONS)[number] }[] | null;
}

const iso = (minutes: number) => new Date(minutes * 60_000).toISOString();

/** Requests of all kinds over the days of changes of the clocks, a leap day, holidays and year ends. */
function randomRequests(count: number): RequestRow[] {
  const random = randomFor('clock test');
  const days = [
    '2024-02-28',
    '2025-03-29',
    '2025-10-25',
    '2026-03-28',
    '2025-12-24',
    '2026-04-02',
    '2025-06-11',
  ];
  return Array.from({ length: count }, (_, i) => {
    const requested = instantOf(dayNumber(random.pick(days)) + random.between(0, 3), random.between(0, 1439));
    const outcome = random.weighted(OUTCOMES, (one) => (one === 'PLACED' ? 8 : 2));
    const accepted = outcome === 'PLACED' ? requested + random.between(0, 30_000) : null;
    const pauses: NonNullable<RequestRow['pauses']> = [];
    let from = requested + random.between(0, 3_000);
    for (let n = random.between(0, 3); n > 0; n -= 1) {
      const to = from + random.between(1, 6_000);
      const isOpen = n === 1 && random.next() < 0.3;
      pauses.push({ from: iso(from), to: isOpen ? null : iso(to), reason: random.pick(PAUSE_REASONS) });
      from = to + random.between(0, 1_000);
    }
    return {
      commissioner_code: random.pick([BOLTON, BURY]),
      placement_ref: `R${i}`,
      urgency: random.pick(URGENCIES),
      outcome,
      requested_at: iso(requested),
      accepted_at: accepted === null ? null : iso(accepted),
      pauses: pauses.length > 0 ? pauses : null,
    };
  });
}

async function publish(referenceDate: string, requests: readonly RequestRow[]): Promise<number> {
  const { rows } = await db.pool.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, status)
     VALUES ('world', $1::text, $1::date, $2, 'PUBLISHED') RETURNING id`,
    [referenceDate, `${referenceDate} ${requests.length}`],
  );
  const id = rows[0]!.id;
  const stored = requests.map((request) => ({
    ...{
      release_id: id,
      lot_code: 'nursing',
      bed_type: 'GENERAL_NURSING',
      funder: 'COUNCIL',
      origin: 'COMMUNITY',
    },
    ...request,
  }));
  await db.pool.query(
    'INSERT INTO placement_request SELECT * FROM jsonb_populate_recordset(NULL::placement_request, $1)',
    [JSON.stringify(stored)],
  );
  await rebuild();
  return id;
}

async function rebuild(): Promise<string[]> {
  version += 1;
  return inTransaction(db.pool, async (client) => {
    await rebuildPlacements(client, version);
    const { rows } = await client.query<{ area_code: string }>(
      'SELECT * FROM changed_commissioner ORDER BY 1',
    );
    return rows.map(({ area_code }) => area_code);
  });
}

const minutes = (moment: string | Date) => new Date(moment).getTime() / 60_000;

const everyHour = (rules: ClockRules | null): ClockRules | null =>
  rules && {
    ...rules,
    urgencies: mapped(rules.urgencies, (limit) => ({ ...limit, counts: 'ELAPSED' as const })),
  };

const mapped = <K extends string, V>(of: Record<K, V>, change: (value: V) => V): Record<K, V> =>
  Object.fromEntries(Object.entries<V>(of).map(([key, value]) => [key, change(value)])) as Record<K, V>;

async function expectAgreement(requests: readonly RequestRow[], referenceDate: string): Promise<void> {
  const all = await rulesInForce(db.pool);
  const { rows } = await db.pool.query(
    `SELECT commissioner_code AS council, placement_ref AS ref, state, why_excluded AS why, clock_hours AS hours, elapsed_hours AS elapsed, due_at AS due,
            requested_month::text AS month
     FROM placement_clock WHERE to_version IS NULL`,
  );
  const byRef = new Map(rows.map((row) => [`${row.council} ${row.ref}`, row]));
  const extractAt = instantOf(dayNumber(referenceDate) + 1, 0);
  for (const request of requests) {
    const requested = minutes(request.requested_at);
    const day = dayOf(wallClock(requested).day);
    const timed = {
      urgency: request.urgency,
      outcome: request.outcome,
      requested,
      accepted: request.accepted_at === null ? null : minutes(request.accepted_at),
      pauses: (request.pauses ?? []).map(({ from, to, reason }) => ({
        ...{ from: minutes(from), to: to === null ? null : minutes(to), reason },
      })),
    };
    const rules = rulesFor(all, request.commissioner_code, day)?.rules ?? null;
    const wanted = readClock(timed, rules, extractAt);
    const found = byRef.get(`${request.commissioner_code} ${request.placement_ref}`)!;
    const context = JSON.stringify({ request, wanted, found });
    expect([found.state, found.why, context]).toEqual([wanted.state, wanted.why, context]);
    expect(found.month).toBe(`${day.slice(0, 7)}-01`);
    if (wanted.hours !== null) expect(Math.abs(found.hours - wanted.hours)).toBeLessThan(1e-6);
    // By rules that count every hour, the clock's hours are those of the calendar.
    const byCalendar = readClock(timed, everyHour(rules), extractAt).hours;
    expect(found.elapsed === null).toBe(byCalendar === null);
    if (byCalendar !== null) expect(Math.abs(found.elapsed - byCalendar)).toBeLessThan(1e-6);
    expect([found.due === null, context]).toEqual([wanted.due === null, context]);
    if (wanted.due !== null)
      expect([Math.abs(minutes(found.due) - wanted.due) < 0.02, context]).toEqual([true, context]);
  }
}

const requests = randomRequests(2_000);

test('the statement and the plain definition agree on every request', async () => {
  await publish('2026-04-10', requests);
  await expectAgreement(requests, '2026-04-10');
});

test('clocks that were read before the hours by the calendar were kept get them by the same definition', async () => {
  const path = 'server/database/migrations/0012-elapsed-hours.sql';
  const fill = readFileSync(path, 'utf8').split(';\n')[1]!;
  await db.pool.query('UPDATE placement_clock SET elapsed_hours = NULL');
  await db.pool.query(fill);
  await expectAgreement(requests, '2026-04-10');
});

test('rules that a council records for itself hold for its requests of those days, and change only these', async () => {
  const [standard] = await rulesInForce(db.pool);
  const document = {
    ...standard!.rules,
    urgencies: { ...standard!.rules.urgencies, PRIORITY: { hours: 3, counts: 'WORKING' } },
  };
  const setting = {
    kind: CLOCK_KIND,
    areaCode: BURY,
    validFrom: '2025-06-12',
    author: 'A commissioning team',
    document,
  };
  await configure(db.pool, setting, clockRules);
  expect(await areClockRulesChanged(db.pool)).toBe(true);
  await rebuild();
  expect(await areClockRulesChanged(db.pool)).toBe(false);
  await expectAgreement(requests, '2026-04-10');
  const { rows } = await db.pool.query(
    `SELECT DISTINCT commissioner_code, urgency FROM placement_clock WHERE to_version = $1 AND rules_version = 1
     AND urgency = 'PRIORITY'`,
    [version],
  );
  expect(rows).toEqual([{ commissioner_code: BURY, urgency: 'PRIORITY' }]);
});

test.each([
  ['round the clock, the nights of changing clocks too', { opens: '00:00', closes: '23:45' }],
  ['for half an hour a day, of which many make up the hours', { opens: '09:15', closes: '09:45' }],
])('both agree where a council works %s', async (_, hours) => {
  const bury = (await rulesInForce(db.pool)).find(({ areaCode }) => areaCode === BURY)!;
  const document = { ...bury.rules, workingWeek: { days: [...WEEKDAYS], ...hours } };
  const setting = { kind: CLOCK_KIND, areaCode: BURY, validFrom: '2024-01-01', author: 'A team', document };
  await configure(db.pool, setting, clockRules);
  await rebuild();
  await expectAgreement(requests, '2026-04-10');
});

test('a later release changes what it tells again and nothing else, and taking it back brings the old answer', async () => {
  const open = requests.find(
    ({ outcome, commissioner_code }) => outcome === 'OPEN' && commissioner_code === BOLTON,
  )!;
  const accepted = {
    ...open,
    outcome: 'PLACED' as const,
    accepted_at: iso(minutes(open.requested_at) + 60),
    pauses: null,
  };
  const before = await stateOf(open.placement_ref);
  const release = await publish('2026-05-01', [accepted]);
  expect(await stateOf(open.placement_ref)).toBe('ON_TIME');
  const { rows } = await db.pool.query('SELECT placement_ref FROM placement_clock WHERE from_version = $1', [
    version,
  ]);
  expect(rows).toEqual([{ placement_ref: open.placement_ref }]);
  await db.pool.query(`UPDATE release SET status = 'ROLLED_BACK' WHERE id = $1`, [release]);
  expect(await rebuild()).toEqual([BOLTON]);
  expect(await stateOf(open.placement_ref)).toBe(before);
  expect(await stateOf(open.placement_ref, version - 1)).toBe('ON_TIME');
});

test('nothing is computed again where neither releases nor rules changed', async () => {
  expect(await rebuild()).toEqual([]);
});

async function stateOf(ref: string, at = version): Promise<string> {
  const { rows } = await db.pool.query<{ state: string }>(
    `SELECT state FROM placement_clock WHERE commissioner_code = $1 AND placement_ref = $2
     AND from_version <= $3 AND coalesce(to_version, 99999) > $3`,
    [BOLTON, ref, at],
  );
  return rows[0]!.state;
}
