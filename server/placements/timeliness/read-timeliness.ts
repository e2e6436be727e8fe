import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';

const commissionersSql = sqlFile(import.meta.url, './commissioners.sql');
const timelinessSql = sqlFile(import.meta.url, './timeliness.sql');
const toldSql = sqlFile(import.meta.url, './told.sql');

export interface AreaCommissioners {
  councils: string[];
  /** Names of councils that lie in the area only in part; they are in no total of it. */
  partly: string[];
  /** The area that this one came out of by a division within the time asked for. */
  dividedFrom: string | null;
}

/** Counts of one group of requests. Hours are null where none was answered. */
export interface TimelinessCounts {
  requested: number;
  onTime: number;
  late: number;
  openOverdue: number;
  openNotDue: number;
  withdrawn: number;
  died: number;
  admittedElsewhere: number;
  withoutRule: number;
  /** Median and 90th percentile of the hours by each request's own clock; alike within a class only. */
  clockHours: readonly [number, number] | null;
  /** The same of the hours by the calendar, nights and weekends counted; pauses left out of both. */
  elapsedHours: readonly [number, number] | null;
}
export type TimelinessDimension =
  'ALL' | 'URGENCY' | 'MONTH' | 'LOT' | 'FUNDER' | 'PATHWAY' | 'ORIGIN' | 'MISS';

export interface TimelinessCell extends TimelinessCounts {
  isNow: boolean;
  dimension: TimelinessDimension;
  /** Null over all, and for requests that have none, such as a pathway. */
  key: string | null;
  releaseIds: number[];
  rulesVersions: (number | null)[];
  commissioners: string[];
}

export interface TimelinessQuestion {
  areaCode: string;
  councils: readonly string[];
  byLocation: boolean;
  /** Months, YYYY-MM. */
  from: string;
  to: string;
  /** First of as many months before. */
  before: string;
  version: number | null;
  origins: readonly string[] | null;
  funders: readonly string[] | null;
  lots: readonly string[] | null;
  pathways: readonly number[] | null;
}

export async function commissionersOf(
  db: Queryable,
  areaCode: string,
  from: string,
): Promise<AreaCommissioners> {
  const { rows } = await db.query<AreaCommissioners>(commissionersSql, [areaCode, `${from}-01`]);
  return rows[0]!;
}

/** Every group of the report, of the time asked for and of the time before it. */
export async function readTimeliness(db: Queryable, question: TimelinessQuestion): Promise<TimelinessCell[]> {
  const { areaCode, councils, byLocation, from, to, before, version, origins, funders, lots, pathways } =
    question;
  const { rows } = await db.query<TimelinessCell>({
    name: 'placement-timeliness',
    text: timelinessSql,
    values: [
      ...[areaCode, councils, byLocation, `${from}-01`, `${to}-01`, `${before}-01`, version],
      ...[origins, funders, lots, pathways],
    ],
  });
  return rows;
}

/** What is told of some councils at all; nulls where nothing is. */
export async function toldOf(
  db: Queryable,
  councils: readonly string[],
  version: number | null,
): Promise<{ from: string | null; to: string | null }> {
  const { rows } = await db.query<{ from: string | null; to: string | null }>(toldSql, [councils, version]);
  return rows[0]!;
}
