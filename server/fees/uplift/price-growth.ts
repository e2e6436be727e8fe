import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import type { CostShareKind, PriceGrowth } from './uplift-objects.js';

const statement = sqlFile(import.meta.url, './index-growth.sql');

/**
 * By how much each index grows from 1 April of the year before to 1 April of a financial year, as a proportion.
 * @returns only the indices that are loaded for both days
 */
export async function priceGrowth(db: Queryable, financialYear: string): Promise<PriceGrowth[]> {
  const year = Number(financialYear.slice(0, 4));
  const { rows } = await db.query<{ code: CostShareKind; rate: string; source: string }>(statement, [
    `${year}-04-01`,
    `${year - 1}-04-01`,
  ]);
  return rows.map(({ code, rate, source }) => ({ kind: code, rate, source }));
}
