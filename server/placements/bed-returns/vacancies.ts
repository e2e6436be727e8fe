import { z } from 'zod';
import { configurationOn } from '../../access/configuration.js';
import type { ApiContext } from '../../api/context.js';
import type { Area } from '../../areas/area.entity.js';
import { sqlFile } from '../../database/sql-file.js';
import { medianOf } from '../../statistics/median.js';
import type { BedTypeCode } from '../codes.js';

const statement = sqlFile(import.meta.url, './vacancies.sql');

export const FRESHNESS_KIND = 'bed-return-freshness';
/** Days after which a return says nothing of today. */
export const freshness = z.strictObject({ days: z.int().min(1).max(366) });
const DAY = 86_400_000;

export interface ReturnLine {
  locationId: string;
  district: string | null;
  /** Null for a home without any return. */
  asAt: string | null;
  releaseId: number | null;
  bedType: BedTypeCode | null;
  maximum: number | null;
  occupied: number | null;
  reserved: number | null;
  accepting: number | null;
}

export interface Vacancies {
  lines: ReturnLine[];
  freshDays: number;
}

/** The last returns of an area's homes on a day. @throws FORBIDDEN, UNAUTHENTICATED */
export function readVacancies(
  context: ApiContext,
  area: Area,
  day: string,
  version: number | null,
): Promise<Vacancies> {
  return context.privately('bedReturns', [area.gssCode], async (db) => {
    const { rows } = await db.query<ReturnLine>(statement, [area.gssCode, day, version]);
    const setting = await configurationOn(
      db,
      { kind: FRESHNESS_KIND, day, areaCode: area.gssCode },
      freshness,
    );
    return { lines: rows, freshDays: setting?.document.days ?? 35 };
  });
}

export interface BedSums {
  maximum: number;
  occupied: number;
  reserved: number;
  accepting: number;
  /** What is left of the maximum: closed to admissions or out of use; never below nought for a home. */
  unavailable: number;
}

/** Beds added up; `unavailable` line by line, so that a home with more people than beds takes none from another. */
export function sumOf(lines: readonly ReturnLine[]): BedSums {
  const sums: BedSums = { maximum: 0, occupied: 0, reserved: 0, accepting: 0, unavailable: 0 };
  for (const { maximum, occupied, reserved, accepting } of lines) {
    sums.maximum += maximum ?? 0;
    sums.occupied += occupied ?? 0;
    sums.reserved += reserved ?? 0;
    sums.accepting += accepting ?? 0;
    sums.unavailable += Math.max(0, (maximum ?? 0) - (occupied ?? 0) - (reserved ?? 0) - (accepting ?? 0));
  }
  return sums;
}

/** True for a return older than the rules let pass for today. */
export function isStale(asAt: string, day: string, freshDays: number): boolean {
  return (Date.parse(day) - Date.parse(asAt)) / DAY > freshDays;
}

/** Lines of each home. */
export function byHome(lines: readonly ReturnLine[]): Map<string, ReturnLine[]> {
  const homes = new Map<string, ReturnLine[]>();
  for (const line of lines) homes.set(line.locationId, [...(homes.get(line.locationId) ?? []), line]);
  return homes;
}

/** Occupied ÷ maximum of the middle home; null where none has beds. */
export function medianOccupancy(homes: readonly ReturnLine[][]): number | null {
  return medianOf(
    homes.map(sumOf).flatMap(({ maximum, occupied }) => (maximum > 0 ? [occupied / maximum] : [])),
  );
}
