import type { ApiContext } from '../../api/context.js';
import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import { sqlFile } from '../../database/sql-file.js';
import { lastDayOf } from '../../metrics/period.js';
import type { BedTypeCode } from '../codes.js';
import { commissionersOf } from '../timeliness/read-timeliness.js';

const contractsSql = sqlFile(import.meta.url, './block-beds.sql');
const commissionedSql = sqlFile(import.meta.url, './commissioned.sql');

export interface ContractUse {
  commissionerCode: string;
  ref: string;
  locationId: string;
  lotCode: string;
  bedType: BedTypeCode;
  beds: number;
  from: string;
  to: string | null;
  /** Pounds as text: money is never a binary fraction. */
  dailyRate: string;
  spotDailyRate: string | null;
  releaseId: number;
  /** Bed-days booked. */
  contracted: number;
  /** Those of them of which releases of placements tell whether they were used. */
  told: number;
  used: number;
  voidCost: string;
  breakEven: number | null;
}

export interface Commissioned {
  placedBedDays: number;
  hoursToAssessed: number | null;
  hoursToAccepted: number | null;
}

/** Contracts of an area's councils within some months, and what they placed beside. @throws FORBIDDEN, UNAUTHENTICATED */
export function readBlockBeds(
  context: ApiContext,
  area: Area,
  { from, to }: MonthRange,
  version: number | null,
): Promise<{ contracts: ContractUse[]; commissioned: Commissioned }> {
  return context.privately('blockBeds', [area.gssCode], async (db) => {
    const { councils } = await commissionersOf(db, area.gssCode, from);
    const values = [councils, `${from}-01`, lastDayOf(to), version];
    const contracts = await db.query<ContractUse>(contractsSql, values);
    const commissioned = await db.query<Commissioned>(commissionedSql, values);
    return { contracts: contracts.rows, commissioned: commissioned.rows[0]! };
  });
}

/** Pounds and pence added up exactly. */
export function sumOfPounds(amounts: readonly string[]): string {
  const pence = amounts.reduce((sum, amount) => {
    const [pounds, part = ''] = amount.split('.') as [string, string?];
    return sum + BigInt(pounds) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2) || '0');
  }, 0n);
  return `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`;
}
