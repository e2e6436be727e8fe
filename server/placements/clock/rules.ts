import { z } from 'zod';
import type { Queryable } from '../../database/database.js';
import { PAUSE_REASONS, URGENCIES } from '../codes.js';

export const CLOCK_KIND = 'placement-clock';
export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const urgency = z.strictObject({
  /** Hours in which an offer must have been accepted. */
  hours: z.number().positive().max(10_000),
  counts: z.enum(['ELAPSED', 'WORKING']),
});

/** The rules of the clock as they are recorded; see docs/placements.md. */
export const clockRules = z
  .strictObject({
    urgencies: z.record(z.enum(URGENCIES), urgency),
    workingWeek: z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), opens: time, closes: time }),
    /** Days on which nobody works, on top of the days that are not of the working week. */
    bankHolidays: z.array(day),
    /** Reasons of pauses for which the clock stands still. */
    stopReasons: z.array(z.enum(PAUSE_REASONS)),
    /** The share that must be on time. */
    target: z.number().gt(0).lte(1),
    /** Fewer judged than this are too few to say whether the target is met. */
    fewestJudged: z.int().min(1),
  })
  .refine(
    ({ workingWeek }) => workingWeek.opens < workingWeek.closes,
    'The working day must open before it closes.',
  );

export type ClockRules = z.infer<typeof clockRules>;

/** A version of the rules for the requests of some days: from <= day < to. */
export interface RulesInForce {
  /** Whose they are; * for everybody who has none. */
  areaCode: string;
  version: number;
  author: string;
  validFrom: string;
  from: string;
  to: string;
  rules: ClockRules;
}

interface Row {
  area_code: string;
  version: number;
  valid_from: string;
  author: string;
  document: unknown;
}

/** Every version of the rules with the days of requests for which it holds, for each area that has its own and for *. */
export async function rulesInForce(db: Queryable): Promise<RulesInForce[]> {
  const { rows } = await db.query<Row>(
    `SELECT DISTINCT ON (area_code, valid_from) area_code, version, valid_from, author, document
     FROM configuration WHERE kind = $1 ORDER BY area_code, valid_from, version DESC`,
    [CLOCK_KIND],
  );
  return rows.map((row, i) => {
    const next = rows[i + 1];
    return {
      areaCode: row.area_code,
      version: row.version,
      author: row.author,
      validFrom: row.valid_from,
      from: row.valid_from,
      to: next && next.area_code === row.area_code ? next.valid_from : '9999-12-31',
      rules: clockRules.parse(row.document),
    };
  });
}

/** The rules for a request of a council on a day; null where none hold. */
export function rulesFor(all: readonly RulesInForce[], council: string, on: string): RulesInForce | null {
  const holds = (area: string) =>
    all.find(({ areaCode, from, to }) => areaCode === area && from <= on && on < to);
  return holds(council) ?? holds('*') ?? null;
}
