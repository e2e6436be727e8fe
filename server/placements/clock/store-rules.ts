import type { Queryable } from '../../database/database.js';
import type { RulesInForce } from './rules.js';
import { WorkingTime } from './working-time.js';

/** Hours of the scale in which the working day of a moment is looked for: about a day's work, so that few days lie in each. */
const STRETCH = 8;

/**
 * Puts the rules, and the working calendar of each, where the statements read them: in the temporary tables clock_rule,
 * clock_day and clock_stretch, which has every working day under each stretch of the scale that it reaches into.
 * Expects told_release.
 */
export async function storeRules(client: Queryable, all: readonly RulesInForce[]): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE clock_rule (rules text, area_code text, version int, from_date date, to_date date, urgency text,
                                  hours float8, counts text, stop_reasons text[]) ON COMMIT DROP;
    CREATE TEMP TABLE clock_day (rules text, day date, opens timestamptz, hours float8, before float8) ON COMMIT DROP`);
  await insertJson(client, 'clock_rule', all.flatMap(rulesOf));
  await storeCalendars(client, all);
  await client.query(`
    CREATE TEMP TABLE clock_stretch ON COMMIT DROP AS
    SELECT rules, stretch, opens, hours, before
    FROM   clock_day
    CROSS  JOIN generate_series(floor(before / ${STRETCH})::int, floor((before + hours) / ${STRETCH})::int) stretch
    WHERE  hours > 0;
    ANALYZE clock_rule; ANALYZE clock_day; ANALYZE clock_stretch`);
}

/** SQL of the stretch in which a moment of the scale lies. */
export const stretchOf = (moment: string): string => `floor((${moment}) / ${STRETCH})::int`;

const keyOf = ({ areaCode, version }: RulesInForce): string => `${areaCode} ${version}`;

function rulesOf(one: RulesInForce): object[] {
  const { areaCode: area_code, version, from: from_date, to: to_date, rules } = one;
  return Object.entries(rules.urgencies).map(([urgency, { hours, counts }]) => ({
    ...{ rules: keyOf(one), area_code, version, from_date, to_date },
    ...{ urgency, hours, counts, stop_reasons: rules.stopReasons },
  }));
}

/** Days from the first request to the time in which the last one falls due. */
async function storeCalendars(client: Queryable, all: readonly RulesInForce[]): Promise<void> {
  const { rows } = await client.query<{ first: string | null; last: string | null }>(
    `SELECT (min(requested_at) - interval '2 days')::date AS first,
            ((SELECT max(extract_at) FROM told_release) + interval '4 years')::date AS last
     FROM   placement_request`,
  );
  const { first, last } = rows[0]!;
  if (first === null || last === null) return;
  for (const one of all) {
    const days = new WorkingTime(one.rules).calendar(first, last);
    await insertJson(
      client,
      'clock_day',
      days.map((day) => ({ rules: keyOf(one), ...day })),
    );
  }
}

async function insertJson(client: Queryable, table: string, rows: readonly object[]): Promise<void> {
  await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
