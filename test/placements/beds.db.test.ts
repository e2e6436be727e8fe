import type { ApiContext } from '../../server/api/context';
import type { Area } from '../../server/areas/area.entity';
import type { Database } from '../../server/database/database';
import {
  byHome,
  isStale,
  medianOccupancy,
  readVacancies,
  sumOf,
} from '../../server/placements/bed-returns/vacancies';
import { readBlockBeds, sumOfPounds } from '../../server/placements/block-beds/block-beds';
import { BOLTON } from '../factories/facts';
import { publishWorld, worldDatabase } from '../factories/world';

let db: Database;
let release: number;
const context = {
  door: { opensFor: () => Promise.resolve(true) },
  privately: (_rule: string, _areas: readonly string[], work: (of: Database['pool']) => unknown) =>
    work(db.pool),
} as unknown as ApiContext;
const bolton = { gssCode: BOLTON, name: 'Bolton' } as Area;

beforeAll(async () => {
  db = await worldDatabase();
  const home = (location_id: string) => ({
    location_id,
    registered_beds: 20,
    with_nursing: true,
    registered_from: '2015-01-01',
  });
  await publishWorld(db, {
    releases: [{ to: '2024-04-30', covers: [BOLTON], homes: ['1-1', '1-2', '1-3', '1-4'].map(home) }],
  });
  const { rows } = await db.pool.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, status)
     VALUES ('world', 'beds', '2024-04-30', 'beds', 'PUBLISHED') RETURNING id`,
  );
  release = rows[0]!.id;
  await db.pool.query(`INSERT INTO publication (release_id, action) VALUES ($1, 'PUBLISH')`, [release]);
  await db.pool.query(
    `INSERT INTO block_contract VALUES
       ($1, $2, 'B1', '1-1', 'nursing', 'GENERAL_NURSING', 2, '2024-02-15', '2024-04-05', 150.10, 160.00),
       ($1, $2, 'B2', '1-2', 'nursing', 'GENERAL_NURSING', 1, '2024-04-01', NULL, 99.99, NULL)`,
    [release, BOLTON],
  );
  const stays = [
    ['S1', '2024-02-20', '2024-03-01', 'B1'],
    ['S2', '2024-02-28', null, 'B1'],
    ['S3', '2024-02-28', '2024-03-01', 'B1'],
    ['S4', '2024-03-20', '2024-03-25', null],
  ];
  // The release tells placements, too: until its day it is known how the beds were used.
  await db.pool.query(
    `INSERT INTO placement_request (release_id, commissioner_code, placement_ref, urgency, lot_code, bed_type, funder, origin,
       requested_at, outcome) VALUES ($1, $2, 'S1', 'URGENT', 'nursing', 'GENERAL_NURSING', 'COUNCIL', 'COMMUNITY', '2024-02-19', 'PLACED')`,
    [release, BOLTON],
  );
  for (const [ref, started, ended, block] of stays)
    await db.pool.query(
      `INSERT INTO placement_clock (commissioner_code, placement_ref, release_id, urgency, lot_code, bed_type, funder, origin,
         requested_at, requested_month, started_on, ended_on, outcome, block_contract_ref, hours_to_accepted, state, from_version)
       VALUES ($1, $2, $3, 'URGENT', 'nursing', 'GENERAL_NURSING', 'COUNCIL', 'COMMUNITY', $4::date - 1, '2024-02-01', $4, $5,
         'PLACED', $6, 10, 'ON_TIME', 0)`,
      [BOLTON, ref, release, started, ended, block],
    );
});

const usesOf = async (from: string, to: string) =>
  (await readBlockBeds(context, bolton, { from, to }, null)).contracts.map(
    ({ ref, contracted, used, voidCost }) => ({
      ...{ ref, contracted, used, voidCost },
    }),
  );

test('bed-days of a leap February: the day of leaving is none, and three people in two beds fill two', async () => {
  // 15 to 29 February are 15 days of two beds; S1 has 10 nights, S2 two, S3 two, of which both beds hold two of three.
  expect(await usesOf('2024-02', '2024-02')).toEqual([
    { ref: 'B1', contracted: 30, used: 12, voidCost: '2701.80' },
  ]);
});

test('the financial year changes between 31 March and 1 April, and each contract counts from its first day to its last', async () => {
  expect(await usesOf('2024-03', '2024-03')).toEqual([
    { ref: 'B1', contracted: 62, used: 31, voidCost: '4653.10' },
  ]);
  expect(await usesOf('2024-04', '2024-04')).toEqual([
    { ref: 'B1', contracted: 10, used: 5, voidCost: '750.50' },
    { ref: 'B2', contracted: 30, used: 0, voidCost: '2999.70' },
  ]);
});

test('the whole is the sum of its months, in pence', async () => {
  const whole = await usesOf('2024-02', '2024-04');
  expect(whole[0]).toEqual({ ref: 'B1', contracted: 102, used: 48, voidCost: '8105.40' });
  expect(sumOfPounds(whole.map(({ voidCost }) => voidCost))).toBe('11105.10');
});

test('bed-days of all placements, in block-booked beds or not', async () => {
  const { commissioned } = await readBlockBeds(context, bolton, { from: '2024-03', to: '2024-03' }, null);
  expect(commissioned.placedBedDays).toBe(31 + 5);
});

test('vacancies: last return of each home, pooled and by the middle home, stale and missing counted apart', async () => {
  await db.pool.query(
    `INSERT INTO bed_return VALUES
       ($1, '1-1', '2024-03-10', 'GENERAL_NURSING', 20, 1, 0, 19), ($1, '1-1', '2024-04-10', 'GENERAL_NURSING', 20, 18, 1, 1),
       ($1, '1-2', '2024-04-10', 'GENERAL_NURSING', 10, 12, 0, 0), ($1, '1-2', '2024-04-10', 'DEMENTIA_NURSING', 10, 4, 0, 3),
       ($1, '1-3', '2024-02-10', 'GENERAL_NURSING', 20, 10, 0, 10)`,
    [release],
  );
  const { lines, freshDays } = await readVacancies(context, bolton, '2024-04-30', null);
  const homes = [...byHome(lines).values()];
  const fresh = homes.filter(
    ([line]) => line!.asAt !== null && !isStale(line!.asAt, '2024-04-30', freshDays),
  );
  expect([homes.length, fresh.length]).toEqual([4, 2]);
  expect(sumOf(fresh.flat())).toEqual({
    maximum: 40,
    occupied: 34,
    reserved: 1,
    accepting: 4,
    unavailable: 3,
  });
  expect(medianOccupancy(fresh)).toBeCloseTo((18 / 20 + 16 / 20) / 2);
});
