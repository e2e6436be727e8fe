import type { ApiContext } from '../../api/context.js';
import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import { sqlFile } from '../../database/sql-file.js';
import { lastDayOf } from '../../metrics/period.js';
import type { BedTypeCode } from '../codes.js';
import { commissionersOf } from '../timeliness/read-timeliness.js';
import { partlyTold, type Told } from '../told.js';
import { contractsUntold } from './why-empty.js';

const contractsSql = sqlFile(import.meta.url, './block-beds.sql');
const commissionedSql = sqlFile(import.meta.url, './commissioned.sql');
const toldSql = sqlFile(import.meta.url, './contracts-told.sql');

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
  /** Median hours of the calendar, of placements into the contracts; null where there are none. */
  hoursToAssessed: number | null;
  hoursToAccepted: number | null;
}

export interface BlockBedFacts {
  contracts: ContractUse[];
  commissioned: Commissioned;
  /** Why nobody knows of contracts in the months; null where releases tell, even that there is none. */
  empty: EmptyReason | null;
  /** What is not told of months that are told in part. */
  partly: string | null;
}

/** Contracts of an area's councils within some months, and what they placed beside. @throws FORBIDDEN, UNAUTHENTICATED */
export async function readBlockBeds(
  context: ApiContext,
  area: Area,
  range: MonthRange,
  version: number | null,
): Promise<BlockBedFacts> {
  const seesAll = await context.door.opensFor('blockBeds', { areas: [area.gssCode] });
  return context.privately('blockBeds', [area.gssCode], async (db) => {
    const commissioners = await commissionersOf(db, area.gssCode, range.from);
    const { councils } = commissioners;
    const { rows: spans } = await db.query<Told>(toldSql, [councils, version]);
    const empty = contractsUntold({ area, range, commissioners, told: spans[0]!, seesAll });
    const values = [councils, `${range.from}-01`, lastDayOf(range.to), version];
    const { rows: contracts } =
      empty === null ? await db.query<ContractUse>(contractsSql, values) : { rows: [] };
    const commissioned = await db.query<Commissioned>(commissionedSql, [
      ...values,
      contracts.map(({ commissionerCode }) => commissionerCode),
      contracts.map(({ ref }) => ref),
    ]);
    return {
      ...{ contracts, empty, commissioned: commissioned.rows[0]! },
      partly: empty === null ? partlyTold(`Block contracts of ${area.name}`, range, spans[0]!) : null,
    };
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
