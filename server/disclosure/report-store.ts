import type { Queryable } from '../database/database.js';

/** How many values of a metric a data version shows and withholds. */
export interface DisclosureCounts {
  readonly version: number;
  readonly metricCode: string;
  readonly shown: number;
  readonly primary: number;
  readonly secondary: number;
  readonly unproven: number;
}

/** Remembers the counts of one metric under one version. */
export async function keepReport(client: Queryable, counts: DisclosureCounts): Promise<void> {
  const { version, metricCode, shown, primary, secondary, unproven } = counts;
  await client.query(
    `INSERT INTO disclosure_report (version, metric_code, shown, "primary", secondary, unproven)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (version, metric_code) DO UPDATE
     SET shown = excluded.shown, "primary" = excluded."primary", secondary = excluded.secondary, unproven = excluded.unproven`,
    [version, metricCode, shown, primary, secondary, unproven],
  );
}

/** The counts of every protected metric under every version, newest first; at most 500. */
export async function listReports(db: Queryable): Promise<DisclosureCounts[]> {
  const { rows } = await db.query<DisclosureCounts>(
    `SELECT version::int AS version, metric_code AS "metricCode", shown, "primary", secondary, unproven
     FROM   disclosure_report ORDER BY version DESC, metric_code LIMIT 500`,
  );
  return rows;
}
