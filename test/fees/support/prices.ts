import type { Database } from '../../../server/database/database.js';

/** A placement’s price as a test wants it; what is not given is ordinary. */
export interface PriceFact {
  ref: string;
  price: string;
  council?: string;
  location?: string;
  lot?: string;
  band?: string;
  bedType?: string;
  contract?: 'BLOCK' | 'SPOT';
  startedOn?: string;
  endedOn?: string | null;
  district?: string | null;
  fnc?: 'GROSS' | 'NET' | 'UNKNOWN';
}

export const COUNCIL = 'E08000001';

/** Publishes a release of a dataset without rows. @returns its id */
export async function publish(db: Database, dataset: string, referenceDate: string): Promise<number> {
  await db.pool.query(
    `INSERT INTO dataset (code, name, description, publisher, licence, expected_frequency)
     VALUES ($1, $1, 'Invented', 'A test', 'None', 'never') ON CONFLICT DO NOTHING`,
    [dataset],
  );
  const { rows } = await db.pool.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, status, published_at)
     VALUES ($1, $2::text, $2::date, md5(random()::text), 'PUBLISHED', now()) RETURNING id`,
    [dataset, referenceDate],
  );
  await db.pool.query(`INSERT INTO publication (release_id, action) VALUES ($1, 'PUBLISH')`, [rows[0]!.id]);
  return rows[0]!.id;
}

/** Publishes prices of placements. @returns the release */
export async function publishPrices(
  db: Database,
  facts: readonly PriceFact[],
  on = '2026-06-30',
): Promise<number> {
  const release = await publish(db, 'placement-prices', on);
  for (const fact of facts)
    await db.pool.query(
      `INSERT INTO placement_price (release_id, commissioner_code, placement_ref, location_id, lot_code, need_band, bed_type, contract,
                                    started_on, ended_on, district_code, fnc_basis, weekly_price)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[release, fact.council ?? COUNCIL, fact.ref, fact.location ?? '1-1', fact.lot ?? 'residential'],
        ...[fact.band ?? 'Standard', fact.bedType ?? 'GENERAL_RESIDENTIAL', fact.contract ?? 'SPOT'],
        ...[
          fact.startedOn ?? '2025-05-01',
          fact.endedOn ?? null,
          fact.district ?? null,
          fact.fnc ?? 'NET',
          fact.price,
        ],
      ],
    );
  return release;
}

/** Publishes modelled prices by financial year. */
export async function publishModel(
  db: Database,
  prices: Record<string, string>,
  lot = 'residential',
  council = COUNCIL,
): Promise<number> {
  const release = await publish(db, 'modelled-prices', '2026-06-30');
  for (const [year, price] of Object.entries(prices))
    await db.pool.query('INSERT INTO modelled_price VALUES ($1, $2, $3, $4, $5)', [
      release,
      council,
      lot,
      year,
      price,
    ]);
  return release;
}

/** Takes all prices and models away, so that the next test begins anew. */
export async function forgetPrices(db: Database): Promise<void> {
  await db.pool.query('TRUNCATE placement_price, modelled_price, cost_of_care');
}
