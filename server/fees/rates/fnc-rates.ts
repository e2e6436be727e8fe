import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import type { FncBand } from '../fee-enums.js';

const statement = sqlFile(import.meta.url, './fnc-rates.sql');

/** A weekly rate of NHS-funded nursing care. */
export interface FncRateRow {
  band: FncBand;
  /** First day on which it applies, and the first on which it no longer does. */
  effectiveFrom: string;
  effectiveTo: string;
  knownFrom: string;
  /** Pounds, two decimals. */
  weeklyRate: string;
  source: string;
  note: string | null;
}

/** Every rate as it was known on a day, oldest first within its band. */
export async function fncRatesKnownOn(db: Queryable, knownOn: string): Promise<FncRateRow[]> {
  const { rows } = await db.query<FncRateRow>(statement, [knownOn]);
  return rows;
}

/** The rate of a band on a day, among those known. */
export function fncRateOn(rates: readonly FncRateRow[], band: FncBand, day: string): FncRateRow | undefined {
  return rates.find((rate) => rate.band === band && rate.effectiveFrom <= day && day < rate.effectiveTo);
}

/** Today in England, YYYY-MM-DD. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
