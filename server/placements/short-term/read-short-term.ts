import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import type { BedTypeCode } from '../codes.js';

const contractsSql = sqlFile(import.meta.url, './short-term-contracts.sql');
const staysSql = sqlFile(import.meta.url, './short-term-stays.sql');

export interface ShortTermQuestion {
  councils: readonly string[];
  /** First and last day. */
  from: string;
  to: string;
  version: number | null;
}

/** Beds contracted for short stays, over all (bedType null) or of one type. */
export interface ContractedCell {
  bedType: BedTypeCode | null;
  /** Contracts whose releases tell of the days asked for, whether they hold on any of them or not. */
  contracts: number;
  /** Beds on the last day told. */
  beds: number;
  bedDays: number;
  used: number;
  releaseIds: number[];
}

export type StayDimension = 'ALL' | 'KIND' | 'PATHWAY' | 'BED_TYPE';

/** Short stays of one group, or those of them that ended at one destination. Days are null where there are none. */
export interface StayCell {
  dimension: StayDimension;
  /** Null over all. */
  key: string | null;
  /** Where people went; null over all destinations, and people who are still there. */
  exit: string | null;
  stays: number;
  begun: number;
  ended: number;
  stillThere: number;
  bedDays: number;
  median: number | null;
  lowerQuartile: number | null;
  upperQuartile: number | null;
  p90: number | null;
  medianSoFar: number | null;
  longestSoFar: number | null;
  releaseIds: number[];
}

/** Reads contracts and stays of some councils, as the role of the connection may see them. */
export async function readShortTerm(
  db: Queryable,
  { councils, from, to, version }: ShortTermQuestion,
): Promise<{ contracted: ContractedCell[]; stays: StayCell[] }> {
  const values = [councils, from, to, version];
  const contracted = await db.query<ContractedCell>(contractsSql, values);
  const stays = await db.query<StayCell>(staysSql, values);
  return { contracted: contracted.rows, stays: stays.rows };
}
