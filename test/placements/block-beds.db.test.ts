import { HARROWDALE } from '../../seeds/demonstration/councils';
import { requested } from '../../seeds/demonstration/placements/requests';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { askAs } from '../fees/support/asking-as';
import { steward } from '../factories/viewers';
import { testDatabase } from '../support/postgres';
import { percentile } from './plain-timeliness';

const TOLD = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!) {
  blockBeds(area: { gssCode: $area }, range: { from: $from, to: $to }) {
    contracted voidBedDays voidCost medianHoursToAccepted medianHoursToAssessed notes
    utilisation { value status flags } shareOfCommissioned { value status }
    contracts { ref } emptyBecause { code message availableFrom availableTo }
  }
}`;
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

async function ask(area: string, from: string, to: string) {
  const { data, errors } = await askAs(db, steward, TOLD, { area, from, to });
  expect(errors).toEqual([]);
  return data.blockBeds;
}

test('hours are those of placements into the contracts of the months, by the calendar', async () => {
  const { contracts, requests } = requested();
  const held = contracts
    .rows()
    .filter((row) => row.commissioner_code === HARROWDALE)
    .filter((row) => row.from_date <= '2026-03-31' && (row.to_date ?? '9') >= '2025-04-01')
    .map(({ contract_ref }) => contract_ref);
  const hours = requests
    .filter(({ commissioner_code, outcome }) => commissioner_code === HARROWDALE && outcome === 'PLACED')
    .filter(({ block_contract_ref }) => held.includes(block_contract_ref ?? ''))
    .filter(({ requested_at }) => requested_at >= '2025-03-31T23:00' && requested_at < '2026-03-31T23:00')
    .map(
      ({ requested_at, accepted_at }) => (Date.parse(accepted_at!) - Date.parse(requested_at)) / 3_600_000,
    );
  expect(hours.length).toBeGreaterThan(0);
  const { medianHoursToAccepted } = await ask(HARROWDALE, '2025-04', '2026-03');
  expect(medianHoursToAccepted).toBeCloseTo(percentile(hours, 0.5)!, 6);
});

test('block beds that nobody has told of are unknown, and why is told', async () => {
  const unknown = {
    ...{ contracted: null, voidBedDays: null, voidCost: null, contracts: [], notes: [] },
    ...{ medianHoursToAccepted: null, medianHoursToAssessed: null },
    utilisation: { value: null, status: 'NOT_AVAILABLE', flags: [] },
    shareOfCommissioned: { value: null, status: 'NOT_AVAILABLE' },
  };
  const bolton = await ask('E08000001', '2025-04', '2026-03');
  expect(bolton).toMatchObject({ ...unknown, emptyBecause: { code: 'PERIOD_NOT_COVERED' } });
  expect(bolton.emptyBecause.message).toMatch(/^No block contracts are loaded for Bolton/);
  for (const [from, to] of [
    ['2015-01', '2015-12'],
    ['2026-10', '2026-12'],
  ] as const) {
    const answer = await ask(HARROWDALE, from, to);
    expect(answer).toMatchObject({
      ...unknown,
      emptyBecause: { code: 'PERIOD_NOT_COVERED', availableTo: '2026-09-30' },
    });
    expect(answer.emptyBecause.message).toMatch(/are told from 202\d-\d\d to 2026-09-30/);
  }
  const partly = await ask(HARROWDALE, '2026-09', '2026-12');
  expect(partly).toMatchObject({ emptyBecause: null, utilisation: { flags: ['PARTIAL_COVERAGE'] } });
  expect(partly.notes).toEqual([expect.stringMatching(/to 2026-09-30: of other days nothing is counted/)]);
  expect((await ask(HARROWDALE, '2025-04', '2026-03')).notes).toEqual([]);
});

test('where contracts are told and none holds any more, none is booked: that is known', async () => {
  await db.pool.query(
    `WITH r AS (INSERT INTO release (dataset_code, version, reference_date, checksum, status)
                VALUES ('block-contracts', 'ended', '2026-03-31', 'ended', 'PUBLISHED') RETURNING id),
          p AS (INSERT INTO publication (release_id, action) SELECT id, 'PUBLISH' FROM r)
     INSERT INTO block_contract SELECT id, 'E08000002', 'ENDED', 'DEMO-0001', 'residential', 'GENERAL_RESIDENTIAL', 10, '2025-04-01', '2025-06-30', 100, 110 FROM r`,
  );
  expect(await ask('E08000002', '2025-08', '2025-09')).toMatchObject({
    ...{ contracted: 0, voidBedDays: 0, voidCost: '0.00', emptyBecause: null, contracts: [] },
    utilisation: { value: null, status: 'NOT_APPLICABLE' },
  });
});
