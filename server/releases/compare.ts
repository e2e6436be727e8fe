import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { refusal, type ReleaseMessage } from './release.js';

/** What is new, gone and changed against the release before: kept with the release and shown to the steward. */
export interface Comparison {
  /** Null for the first release that speaks of these areas. */
  previousRelease: number | null;
  previousVersion: string | null;
  facts: Partial<Record<ComparedTable, FactCounts>>;
}
export interface FactCounts {
  new: number;
  gone: number;
  changed: number;
  same: number;
}

type ComparedTable =
  'location_sighting' | 'rating_sighting' | 'population_fact' | 'reported_figure' | 'area_boundary';

/** What names a fact, and what it says: a fact with the same name that says something else has changed. */
const compared: Record<ComparedTable, { key: string; says: string; latest?: string }> = {
  location_sighting: {
    key: 'location_id',
    says: 'name, postcode, provider_id, council_code, is_care_home, with_nursing, registered_from, deregistered_on, is_dormant, registered_beds',
    latest: 'as_at DESC',
  },
  rating_sighting: {
    key: "concat_ws('|', location_id, coalesce(published_on::text, '-'), framework, service_group)",
    says: 'status, overall, domains',
  },
  population_fact: { key: "concat_ws('|', area_code, mid_year, band)", says: 'value, status' },
  reported_figure: { key: "concat_ws('|', measure, area_code, service_type, month)", says: 'value, status' },
  area_boundary: { key: 'area_code', says: 'geometry' },
};

/** A warning when more than this share of the earlier facts is gone. */
const MANY_GONE = 0.1;
const FEWEST_TO_JUDGE = 20;

const previousReleaseSql = sqlFile(import.meta.url, './previous-release.sql');
const shrunkCouncilsSql = sqlFile(import.meta.url, './shrunk-councils.sql');

/**
 * Compares a staged release with the newest published one of its dataset that speaks of the same councils.
 * @throws ReleaseRefused COMPARE_SHRUNK when a council lost more than half of its care homes.
 */
export async function compareWithBefore(
  db: Queryable,
  releaseId: number,
  { acceptShrink = false } = {},
): Promise<{ comparison: Comparison; messages: ReleaseMessage[] }> {
  const messages = await shrinkMessages(db, releaseId, acceptShrink);
  const { rows } = await db.query<{ id: number; version: string }>(previousReleaseSql, [releaseId]);
  const previous = rows[0];
  if (!previous) return { comparison: { previousRelease: null, previousVersion: null, facts: {} }, messages };
  const facts: Comparison['facts'] = {};
  for (const table of Object.keys(compared) as ComparedTable[]) {
    const counts = await compareTable(db, table, releaseId, previous.id);
    if (counts.new + counts.gone + counts.changed + counts.same > 0) facts[table] = counts;
  }
  const comparison = { previousRelease: previous.id, previousVersion: previous.version, facts };
  return { comparison, messages: [...messages, ...goneMessages(facts, previous.version)] };
}

async function compareTable(
  db: Queryable,
  table: ComparedTable,
  now: number,
  before: number,
): Promise<FactCounts> {
  const { key, says, latest } = compared[table];
  const side = (id: string) =>
    `SELECT DISTINCT ON (${key}) ${key} AS key, md5(row(${says})::text) AS says
     FROM   ${table} WHERE release_id = ${id} AND ${inScope(table, id)}
     ORDER  BY ${key}${latest ? `, ${latest}` : ''}`;
  const { rows } = await db.query<FactCounts>(
    `WITH now AS (${side('$1')}), before AS (${side('$2')})
     SELECT count(*) FILTER (WHERE before.key IS NULL)                                     AS new,
            count(*) FILTER (WHERE now.key IS NULL)                                        AS gone,
            count(*) FILTER (WHERE now.key = before.key AND now.says <> before.says)       AS changed,
            count(*) FILTER (WHERE now.key = before.key AND now.says = before.says)        AS same
     FROM now FULL JOIN before ON now.key = before.key`,
    [now, before],
  );
  return rows[0]!;
}

/** Facts about what this release does not speak of (other councils, years or kinds of area) are not gone. */
function inScope(table: ComparedTable, id: string): string {
  if (table === 'population_fact')
    return `mid_year IN (SELECT mid_year FROM population_fact WHERE release_id = $1)`;
  if (table === 'reported_figure')
    return `(measure, month) IN (SELECT measure, month FROM reported_figure WHERE release_id = $1)`;
  if (table === 'area_boundary')
    return `left(area_code, 3) IN (SELECT left(area_code, 3) FROM area_boundary WHERE release_id = $1)`;
  const shared = `(SELECT council_code FROM release_coverage WHERE release_id = $1
                   INTERSECT SELECT council_code FROM release_coverage WHERE release_id = $2)`;
  const none = `NOT EXISTS ${shared}`;
  if (table === 'location_sighting') return `(${none} OR council_code IN ${shared})`;
  return `(${none} OR location_id IN (SELECT l.location_id FROM location_sighting l
                                      WHERE l.release_id = ${id} AND l.council_code IN ${shared}))`;
}

function goneMessages(facts: Comparison['facts'], version: string): ReleaseMessage[] {
  return Object.entries(facts).flatMap(([table, { gone, changed, same }]) => {
    const before = gone + changed + same;
    if (before < FEWEST_TO_JUDGE || gone <= before * MANY_GONE) return [];
    const what = table.replaceAll('_', ' ');
    const message = `${gone} of ${before} ${what} rows of release ${version} are not in this one.`;
    return [
      {
        rule: 'COMPARE_MANY_GONE',
        row: null,
        column: null,
        value: null,
        message,
        severity: 'WARNING' as const,
      },
    ];
  });
}

async function shrinkMessages(
  db: Queryable,
  releaseId: number,
  acceptShrink: boolean,
): Promise<ReleaseMessage[]> {
  const { rows } = await db.query<{ name: string; before: number; now: number; version: string }>(
    shrunkCouncilsSql,
    [releaseId],
  );
  if (rows.length === 0) return [];
  const councils = rows
    .map(({ name, before, now, version }) => `${name} ${now} (${before} in ${version})`)
    .join(', ');
  const message = `Fewer than half of the care homes of the release before: ${councils}.`;
  if (!acceptShrink) {
    throw refusal(
      'COMPARE_SHRUNK',
      `${message} If that is right, import with --accept-shrink. Nothing was changed.`,
    );
  }
  return [{ rule: 'COMPARE_SHRUNK', row: null, column: null, value: null, message, severity: 'WARNING' }];
}
