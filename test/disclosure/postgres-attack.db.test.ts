import { graphql } from 'graphql';
import { ApiContext } from '../../server/api/context.js';
import type { Database } from '../../server/database/database.js';
import { entities } from '../../server/graphql/index.js';
import { buildAtlasSchema } from '../../server/graphql/schema.js';
import type { ObservedValue } from '../../server/metrics/observation.js';
import { GroupBy, PopulationBand, ServiceType } from '../../server/metrics/value.js';
import { observationReader } from '../../server/observations/reader.js';
import { readByGroups } from '../../server/observations/by-groups.js';
import { testDatabase } from '../support/postgres.js';
import { addEdition, attack, isDominated, known, members, PARTS } from './support/database-attack.js';
import {
  catalogue,
  correctResidents,
  inventResidents,
  MONTHS,
  protectedMetrics,
  publishResidents,
  trueRecords,
} from './support/residents.js';

const COUNTRY = 'D92000001';
const TYPES = [null, ...Object.values(ServiceType)];

let db: Database;
let areas: string[];
const editions: { version: number }[] = [];
const reader = () => observationReader(db.pool, catalogue);
const question = (metricCodes: readonly string[], areaCodes: readonly string[]) => ({
  ...{ metricCodes, areaCodes, serviceTypes: TYPES, bands: [PopulationBand.AGE_65_PLUS] },
  ...{ from: MONTHS[0]!, to: MONTHS.at(-1)! },
});

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
  await inventResidents(db);
  for (const correction of [null, 'a']) {
    if (correction) await correctResidents(db, correction);
    const version = await publishResidents(db);
    editions.push({ version });
    addEdition(await trueRecords(db));
  }
  const { rows } = await db.pool.query<{ code: string }>(
    'SELECT code FROM area WHERE is_demonstration ORDER BY code',
  );
  areas = rows.map(({ code }) => code);
}, 300_000);

/** Every figure of the protected metrics that anybody can ask for, under each data version and under none. */
async function everythingShown(): Promise<{ edition: number; value: ObservedValue }[]> {
  const found: { edition: number; value: ObservedValue }[] = [];
  for (const version of [...editions.map((one) => one.version), null]) {
    const edition =
      version === null ? editions.length - 1 : editions.findIndex((one) => one.version === version);
    const series = await reader().overMonths({ ...question(protectedMetrics, areas), version });
    found.push(...series.flatMap(({ points }) => points.map((value) => ({ edition, value }))));
  }
  return found;
}

test('no value below the threshold is shown, and no amount of two providers or of one that dominates', async () => {
  let withheld = 0;
  for (const { edition, value } of await everythingShown()) {
    if (value.metricCode === 'test_council_funded_share') continue;
    const names = members(edition, value, PARTS[value.metricCode]!);
    const amounts = names.map((name) => known[edition]!.get(name)!.amount);
    const sum = amounts.reduce((a, b) => a + b, 0);
    const truth = new Map([['x', new Map(names.map((name, i) => [name, amounts[i]!]))]]);
    const isSensitive =
      value.metricCode === 'test_fees' ? sum > 0 && isDominated(names, 'x', truth) : sum > 0 && sum <= 7;
    if (isSensitive) {
      withheld += 1;
      expect(value).toMatchObject({ status: 'SUPPRESSED', value: null, numerator: null, denominator: null });
      expect(value.reason).toMatch(/^Withheld to protect/);
    } else if (sum === 0) expect(value.value).toBe(0);
    else if (value.status === 'PRESENT' && value.metricCode !== 'test_fees')
      expect([value.value! % 5, Math.abs(value.value! - sum) <= 2, value.flags]).toEqual([
        0,
        true,
        ['ROUNDED'],
      ]);
  }
  expect(withheld).toBeGreaterThan(50);
});

test('the country’s own totals of the first release are shown all the same', async () => {
  const series = await reader().overMonths({
    ...question(['test_residents', 'test_fees'], [COUNTRY]),
    ...{ serviceTypes: [null], version: editions[0]!.version },
  });
  expect(series.flatMap(({ points }) => points.map(({ status }) => status))).toEqual(
    Array(4).fill('PRESENT'),
  );
});

test('nobody works out a withheld value from every figure of every release that can be asked for', async () => {
  const { found, tried } = attack(await everythingShown());
  expect(found).toEqual([]);
  expect(tried).toBeGreaterThan(30);
});

test('the same attacker does work values out where only those below the threshold are withheld', async () => {
  const { rows } = await db.pool.query<{ cell: string; version: number }>(
    `SELECT cell, version::int AS version FROM disclosure_withheld WHERE why = 'SECONDARY'`,
  );
  const secondary = new Set(rows.map(({ cell, version }) => `${version}|${cell}`));
  const codes: Record<string, string> = {
    test_residents: 'COUNT:council+own',
    test_council_funded: 'COUNT:council',
    test_fees: 'AMOUNT:fees',
  };
  const betrayed = (await everythingShown()).map(({ edition, value }) => {
    const cell = [
      editions[edition]!.version,
      codes[value.metricCode],
      value.areaCode,
      value.serviceType ?? 'ALL',
      value.to.slice(0, 7),
    ];
    if (value.status !== 'SUPPRESSED' || !secondary.has(cell.join('|'))) return { edition, value };
    const sum = members(edition, value, PARTS[value.metricCode]!).reduce(
      (all, name) => all + known[edition]!.get(name)!.amount,
      0,
    );
    const shown = value.metricCode === 'test_fees' ? sum : Math.round(sum / 5) * 5;
    return { edition, value: { ...value, status: 'PRESENT', value: shown } as ObservedValue };
  });
  expect(attack(betrayed).found.length).toBeGreaterThan(5);
});

test('quarters say no more than their months', async () => {
  const months = await reader().overMonths(question(protectedMetrics, areas));
  const quarters = await reader().overMonths({
    ...question(protectedMetrics, areas),
    per: 'QUARTER' as never,
  });
  // The first quarter of 2025 lacks its last month, so nothing is told of it.
  expect(quarters.flatMap(({ points }) => points.filter(({ value }) => value !== null))).toEqual([]);
  expect(months.length).toBe(quarters.length);
});

describe('what is not among the published figures is refused', () => {
  const groups = ['PROVIDER', 'BRAND', 'SIZE_BAND', 'RATING_BAND', 'SECTOR', 'BED_TYPE'];
  test.each(groups)('split by %s', async (groupBy) => {
    const asked = reader().overMonths({
      ...question(['test_residents'], [COUNTRY]),
      groupBy: [groupBy as never],
    });
    await expect(asked).rejects.toMatchObject({
      extensions: { code: 'DISCLOSURE_BLOCKED', hint: expect.any(String) },
    });
  });
  test.each([
    [{ providerIds: ['1-1'] }],
    [{ minBeds: 40 }],
    [{ maxBeds: 39 }],
    [{ ratings: ['GOOD'] }],
    [{ serviceTypes: [ServiceType.CARE_HOME_WITH_NURSING] }],
  ])('of some homes only: %j', async (filter) => {
    const asked = reader().overMonths({ ...question(['care_homes', 'test_fees'], [COUNTRY]), filter });
    await expect(asked).rejects.toMatchObject({
      extensions: { code: 'DISCLOSURE_BLOCKED', metricCodes: ['test_fees'] },
    });
  });
  test('on a day that is no month’s last', async () => {
    const asked = reader().onDays({ ...question(['test_residents'], [COUNTRY]), days: ['2025-01-30'] });
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'DISCLOSURE_BLOCKED' } });
  });
});

test('a month’s last day is answered as the series has it, beside metrics that nothing protects', async () => {
  const asked = { ...question(['test_residents', 'care_homes', 'test_fees'], areas), days: ['2025-01-31'] };
  const days = await reader().onDays(asked);
  const months = await reader().overMonths({ ...asked, to: '2025-01' });
  const values = (code: string) => ({
    days: days.filter(({ metricCode }) => metricCode === code).map(({ value }) => value),
    months: months
      .filter(({ metricCode }) => metricCode === code)
      .map(({ points }) => points[0]?.value ?? null),
  });
  for (const code of asked.metricCodes) expect(values(code).days).toEqual(values(code).months);
  expect(new Set(days.map(({ metricCode }) => metricCode)).size).toBe(3);
});

test('past the guard, a split by provider still has nothing of a protected metric', async () => {
  const asked = { ...question(['test_residents'], [COUNTRY]), groupBy: [GroupBy.PROVIDER] };
  expect(await readByGroups(db.pool, catalogue, asked)).toEqual([]);
});

test('GraphQL answers with withheld values as null, with the reason, and with coded refusals', async () => {
  const schema = buildAtlasSchema();
  const ask = (source: string) =>
    graphql({ schema, source, contextValue: new ApiContext(db, catalogue, () => reader(), 'test') });
  const range = 'range: {from: "2025-01", to: "2025-01"}';
  const told =
    await ask(`{ series(query: {metricCodes: ["test_residents"], areaCodes: ${JSON.stringify(areas)},
    groupBy: [SERVICE_TYPE], ${range}}) { values statuses points { value status statusReason numerator } } }`);
  expect(told.errors).toBeUndefined();
  const points = (told.data!.series as { points: Record<string, unknown>[] }[]).flatMap((one) => one.points);
  const withheld = points.filter(({ status }) => status === 'SUPPRESSED');
  expect(withheld.length).toBeGreaterThan(5);
  for (const point of withheld)
    expect(point).toMatchObject({
      value: null,
      numerator: null,
      statusReason: expect.stringMatching(/^Withheld/),
    });
  const refused = await ask(`{ observations(query: {metricCodes: ["test_fees"], areaCodes: ["${COUNTRY}"],
    groupBy: [PROVIDER], ${range}}) { totalCount } }`);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'DISCLOSURE_BLOCKED' });
  const reports = await ask('{ disclosureReports { version metricCode shown primary secondary unproven } }');
  expect(reports.errors).toBeUndefined();
  expect(reports.data!.disclosureReports).toContainEqual(
    expect.objectContaining({ version: editions.at(-1)!.version, metricCode: 'test_residents' }),
  );
});

test('what was withheld and has not changed stays withheld in later releases', async () => {
  const shown = await everythingShown();
  const statuses = new Map<string, Set<string>>();
  for (const { edition, value } of shown) {
    if (value.metricCode === 'test_council_funded_share') continue;
    const key = `${value.metricCode} ${value.areaCode} ${value.serviceType} ${members(edition, value, PARTS[value.metricCode]!).join()}`;
    statuses.set(key, (statuses.get(key) ?? new Set()).add(value.status));
  }
  expect([...statuses.values()].filter((some) => some.size > 1)).toEqual([]);
});
