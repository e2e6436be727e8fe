import { loadDemonstrationAreas } from '../../../seeds/demonstration/load-areas.js';
import {
  demonstrationDataset,
  demonstrationRelease,
  writeDemonstration,
} from '../../../seeds/demonstration/release.js';
import { inTransaction, type Database } from '../../../server/database/database.js';
import { ensureDatasets, stageRelease } from '../../../server/releases/index.js';
import { testDatabase } from '../../support/postgres.js';

let db: Database;
let releaseId: number;
const release = demonstrationRelease();

async function count(from: string, ...values: unknown[]): Promise<number> {
  return (await db.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, values)).rows[0]!.n;
}

beforeAll(async () => {
  db = await testDatabase();
  await inTransaction(db.pool, loadDemonstrationAreas);
  await ensureDatasets(db.pool, [demonstrationDataset]);
  releaseId = await stageRelease(db, release.description, (stage) => writeDemonstration(stage, release));
});

describe('loading the demonstration country', () => {
  it('puts its areas in place, and changes nothing when they are loaded again', async () => {
    const counts = async () =>
      Promise.all(['area', 'area_alias', 'area_membership'].map((table) => count(table)));
    const before = await counts();
    await inTransaction(db.pool, loadDemonstrationAreas);
    expect(await counts()).toEqual(before);
    expect(before[0]).toBe(39);
  });

  it('stores every row of the release that was generated', async () => {
    for (const { table, rows } of release.tables)
      expect(await count(`${table} WHERE release_id = $1`, releaseId)).toBe(rows.length);
  });

  it('describes the release as a demonstration, with its rows counted and none rejected', async () => {
    const { rows } = await db.pool.query('SELECT * FROM release WHERE id = $1', [releaseId]);
    expect(rows[0]).toMatchObject({
      dataset_code: 'demonstration-country',
      is_demonstration: true,
      status: 'VALIDATED',
      reference_date: '2026-09-30',
      row_count: release.tables.reduce((sum, { rows: some }) => sum + some.length, 0),
      rejected_count: 0,
      checksum: release.description.checksum,
    });
  });

  it('keeps lists and key questions readable in the database', async () => {
    const { rows } = await db.pool.query(
      `SELECT service_types, specialisms FROM location_sighting WHERE location_id = 'DEMO-0324' LIMIT 1`,
    );
    expect(rows[0]).toEqual({
      service_types: ['Care home service with nursing', 'Care home service without nursing'],
      specialisms: ['Caring for adults over 65 yrs'],
    });
    expect(
      await count(`rating_sighting WHERE domains -> 0 ->> 'domain' = 'SAFE' AND published_on IS NOT NULL`),
    ).toBe(await count('rating_sighting WHERE published_on IS NOT NULL'));
  });
});
