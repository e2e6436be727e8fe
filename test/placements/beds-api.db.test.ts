import { addDays } from '../../seeds/demonstration/calendar';
import { COUNCILS, HARROWDALE, SALTMERE } from '../../seeds/demonstration/councils';
import { bedReturns } from '../../seeds/demonstration/placements/bed-returns';
import { requested } from '../../seeds/demonstration/placements/requests';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { askAs } from '../fees/support/asking-as';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers';
import { testDatabase } from '../support/postgres';

const BLOCK = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!) {
  blockBeds(area: { gssCode: $area }, range: { from: $from, to: $to }) {
    contracted voidBedDays voidCost medianHoursToAccepted medianHoursToAssessed utilisation { value } shareOfCommissioned { value status }
    contracts { ref spotDailyRate breakEven contractedBedDays usedBedDays voidBedDays voidCost careHome { cqcLocationId provider { cqcProviderId } } }
  }
}`;
const VACANT = `query ($area: GssCode!, $day: Date!) {
  vacancies(area: { gssCode: $area }, asAt: $day) {
    homesExpected homesContributing homesStale homesWithoutReturn
    occupancy { value numerator } admittableVacancies { value }
    byBedType { bedType maximum occupied vacantReserved vacantAccepting unavailable }
  }
}`;
const BOARD = 'D54000001';
const YEAR = { from: '2025-04', to: '2026-03' };
const DAY = '2026-09-30';
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

/** Bed-days and pence of one contract in the year, day by day. */
function usesOf(council: string) {
  const { requests, contracts } = requested();
  return contracts
    .rows()
    .filter((row) => row.commissioner_code === council)
    .flatMap((row) => {
      const stays = requests.filter(
        (one) => one.block_contract_ref === row.contract_ref && one.started_on !== null,
      );
      let [contractedBedDays, usedBedDays] = [0, 0];
      for (let day = '2025-04-01'; day <= '2026-03-31'; day = addDays(day, 1)) {
        if (day < row.from_date || day > (row.to_date ?? '9')) continue;
        const people = stays.filter((one) => one.started_on! <= day && (one.ended_on ?? '9') > day).length;
        contractedBedDays += row.beds;
        usedBedDays += Math.min(people, row.beds);
      }
      const voidBedDays = contractedBedDays - usedBedDays;
      const pence = voidBedDays * Math.round(Number(row.daily_rate) * 100);
      return contractedBedDays === 0
        ? []
        : [{ ref: row.contract_ref, contractedBedDays, usedBedDays, voidBedDays, pence }];
    })
    .toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
}

test.each(COUNCILS.map(({ code, name }) => [name, code]))(
  'block beds of %s agree with counting day by day',
  async (_name, area) => {
    const { data, errors } = await askAs(db, commissionerOf(area), BLOCK, { area, ...YEAR });
    expect(errors).toEqual([]);
    const wanted = usesOf(area);
    const found = data.blockBeds.contracts.map((one: Record<string, unknown>) => ({
      ...{ ref: one['ref'], contractedBedDays: one['contractedBedDays'], usedBedDays: one['usedBedDays'] },
      ...{ voidBedDays: one['voidBedDays'], pence: Math.round(Number(one['voidCost']) * 100) },
    }));
    expect(found).toEqual(wanted);
    // No release tells a contract of the island: whether it has none or sent no file, nobody knows.
    if (wanted.length === 0)
      return expect(data.blockBeds).toMatchObject({ contracted: null, voidCost: null });
    const sum = (of: (one: (typeof wanted)[number]) => number) =>
      wanted.reduce((all, one) => all + of(one), 0);
    expect(data.blockBeds).toMatchObject({
      ...{ contracted: sum((one) => one.contractedBedDays), voidBedDays: sum((one) => one.voidBedDays) },
    });
    expect(Math.round(Number(data.blockBeds.voidCost) * 100)).toBe(sum((one) => one.pence));
    const steady = await askAs(db, steward, BLOCK, { area, ...YEAR });
    expect(steady.data).toEqual(data);
  },
);

test.each(COUNCILS.map(({ code, name }) => [name, code]))(
  'vacancies of %s agree with adding up last returns',
  async (_name, area) => {
    const { data, errors } = await askAs(db, commissionerOf(area), VACANT, { area, day: DAY });
    expect(errors).toEqual([]);
    const { rows } = await db.pool.query<{ id: string }>(
      `SELECT s.location_id AS id FROM care_home_span s JOIN care_home_area c USING (location_id)
     WHERE c.area_code = $1 AND s.from_date <= $2 AND s.to_date > $2 AND s.counts AND s.is_governing AND NOT s.is_dormant`,
      [area, DAY],
    );
    const all = bedReturns();
    const homes = rows.map(({ id }) => {
      const own = all.filter(({ location_id }) => location_id === id);
      const last =
        own
          .map(({ as_at }) => as_at)
          .toSorted()
          .at(-1) ?? null;
      return { last, lines: own.filter(({ as_at }) => as_at === last) };
    });
    const fresh = homes.filter(({ last }) => last !== null && last >= addDays(DAY, -35));
    const lines = fresh.flatMap((home) => home.lines);
    const sum = (field: 'maximum' | 'occupied' | 'accepting') =>
      lines.reduce((of, one) => of + one[field], 0);
    expect(data.vacancies).toMatchObject({
      ...{ homesExpected: homes.length, homesContributing: fresh.length },
      homesWithoutReturn: homes.filter(({ last }) => last === null).length,
      homesStale: homes.filter(({ last }) => last !== null && last < addDays(DAY, -35)).length,
      occupancy: { numerator: sum('occupied') },
      admittableVacancies: { value: sum('accepting') },
    });
    expect(data.vacancies.occupancy.value).toBeCloseTo(sum('occupied') / sum('maximum'), 12);
  },
);

test('a provider sees contracts and returns of own homes only; a board no contracts; others and the public nothing', async () => {
  const { data } = await askAs(db, steward, BLOCK, { area: HARROWDALE, ...YEAR });
  const provider = data.blockBeds.contracts[0].careHome.provider.cqcProviderId;
  const own = await askAs(db, providerOf(provider), BLOCK, { area: HARROWDALE, ...YEAR });
  const { contracts } = own.data.blockBeds;
  expect(contracts.length).toBeGreaterThan(0);
  expect(contracts.length).toBeLessThan(data.blockBeds.contracts.length);
  for (const { careHome } of contracts) expect(careHome.provider.cqcProviderId).toBe(provider);
  // How their own contracts are used they are told as everybody else who may see them; what single beds cost elsewhere is not.
  const same = data.blockBeds.contracts.filter(
    (one: { careHome: { provider: { cqcProviderId: string } } }) =>
      one.careHome.provider.cqcProviderId === provider,
  );
  const [first] = data.blockBeds.contracts;
  expect(Number(first.spotDailyRate)).toBeGreaterThan(0);
  expect(contracts).toEqual(same.map((one: object) => ({ ...one, spotDailyRate: null, breakEven: null })));
  expect(data.blockBeds.medianHoursToAccepted).toBeGreaterThan(0);
  expect(own.data.blockBeds).toMatchObject({ medianHoursToAccepted: null, medianHoursToAssessed: null });
  expect(own.data.blockBeds.shareOfCommissioned).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
  expect(data.blockBeds.shareOfCommissioned.status).toBe('PRESENT');
  const whole = await askAs(db, steward, VACANT, { area: HARROWDALE, day: DAY });
  const ownVacant = await askAs(db, providerOf(provider), VACANT, { area: HARROWDALE, day: DAY });
  const { rows } = await db.pool.query(
    `SELECT location_id FROM care_home JOIN care_home_area USING (location_id) WHERE area_code = $1 AND provider_id = $2`,
    [HARROWDALE, provider],
  );
  expect(ownVacant.data.vacancies.homesExpected).toBeGreaterThan(0);
  expect(ownVacant.data.vacancies.homesExpected).toBeLessThanOrEqual(rows.length);
  expect(ownVacant.data.vacancies.homesContributing).toBeLessThan(whole.data.vacancies.homesContributing);
  const board = await askAs(db, icbPartnerOf(BOARD), VACANT, { area: HARROWDALE, day: DAY });
  expect(board.data).toEqual(whole.data);
  for (const viewer of [icbPartnerOf(BOARD), commissionerOf(SALTMERE), nobody])
    expect((await askAs(db, viewer, BLOCK, { area: HARROWDALE, ...YEAR })).errors[0]!.code).toMatch(
      /FORBIDDEN|UNAUTHENTICATED/,
    );
  for (const viewer of [commissionerOf(SALTMERE), nobody])
    expect((await askAs(db, viewer, VACANT, { area: HARROWDALE, day: DAY })).errors[0]!.code).toMatch(
      /FORBIDDEN|UNAUTHENTICATED/,
    );
});

describe('beds of which no release of placements tells', () => {
  const BURY = 'E08000002';
  const block = (from: string, to: string, area = BURY) =>
    askAs(
      db,
      steward,
      BLOCK.replace('utilisation { value }', 'utilisation { value status statusReason flags }'),
      {
        ...{ area, from, to },
      },
    );
  /** A release of a contract for ten beds of a council, from April 2025 on. */
  const publishContract = (council: string, told: string) =>
    db.pool.query(
      `WITH r AS (INSERT INTO release (dataset_code, version, reference_date, checksum, status)
                  VALUES ('block-contracts', $2::text, $2::date, $1::text || $2::text, 'PUBLISHED') RETURNING id),
            p AS (INSERT INTO publication (release_id, action) SELECT id, 'PUBLISH' FROM r)
       INSERT INTO block_contract SELECT id, $1::text, 'LATER', 'DEMO-0001', 'residential', 'GENERAL_RESIDENTIAL', 10, '2025-04-01', NULL, 100, 110 FROM r`,
      [council, told],
    );

  test('are not empty: nobody knows how they were used', async () => {
    await publishContract(BURY, '2026-03-31');
    const { data, errors } = await block('2025-04', '2026-03');
    expect(errors).toEqual([]);
    const unknown = { value: null, status: 'NOT_AVAILABLE' };
    expect(data.blockBeds).toMatchObject({
      ...{ contracted: 3650, voidBedDays: null, voidCost: null, utilisation: unknown },
      contracts: [{ contractedBedDays: 3650, usedBedDays: null, voidBedDays: null, voidCost: null }],
    });
    expect(data.blockBeds.utilisation.statusReason).toMatch(/^No release of placements tells of these days/);
  });

  test('are left out of the share where some days are told of, which says so', async () => {
    // Placements are told until 30 September 2026, this contract until the end of October.
    await publishContract('D10000005', '2026-10-31');
    const { data } = await block('2026-09', '2026-10', 'D10000005');
    const { contracts, utilisation } = data.blockBeds;
    const one = contracts.find(({ ref }: { ref: string }) => ref === 'LATER');
    expect(one).toMatchObject({
      contractedBedDays: 610,
      usedBedDays: 0,
      voidBedDays: 300,
      voidCost: '30000.00',
    });
    expect(utilisation.flags).toEqual(['PARTIAL_COVERAGE']);
    expect(utilisation.statusReason).toMatch(/^Of 310 of \d+ bed-days no release of placements tells/);
  });
});

test('until when private data are told is told to those whose they are', async () => {
  const until = async (viewer: Parameters<typeof askAs>[1]) => {
    const question = `{ area(by: { gssCode: "${HARROWDALE}" }) { privateCoverage { placementsTo bedReturnsTo pricesTo } } }`;
    const { data, errors } = await askAs(db, viewer, question, {});
    expect(errors).toEqual([]);
    const { placementsTo, bedReturnsTo, pricesTo } = data.area.privateCoverage;
    return [placementsTo, bedReturnsTo, pricesTo];
  };
  const last = '2026-09-30';
  expect(await until(commissionerOf(HARROWDALE))).toEqual([last, last, last]);
  expect(await until(icbPartnerOf(BOARD))).toEqual([last, last, null]);
  expect(await until(commissionerOf(SALTMERE))).toEqual([null, null, null]);
  expect(await until(nobody)).toEqual([null, null, null]);
});
