import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import { cursorOf, type Page, pageSize, placeOf, toPage } from '../api/paging.js';
import { sqlFile } from '../database/sql-file.js';
import type { Queryable } from '../database/database.js';
import type {
  ReleaseChange,
  ReleaseChangeCount,
  ReleaseChangeKind,
  ReleaseEntity,
} from './change-objects.js';

const changes = sqlFile(import.meta.url, './release-changes.sql');
const baselines = sqlFile(import.meta.url, './release-baseline.sql');

const countStatement = `${changes}
SELECT entity, kind, count(DISTINCT key)::int AS facts, (count(DISTINCT key) FILTER (WHERE is_breaking))::int AS breaking
FROM   change GROUP BY entity, kind ORDER BY entity, kind`;

/** Those that break what was published come first. $3 entity, $4 kind, $5 breaking, $6 place after which to go on, $7 limit */
const listStatement = `${changes}, wanted AS (
  SELECT c.*, ARRAY[CASE WHEN is_breaking THEN '0' ELSE '1' END, entity, label, key, kind, coalesce(field, '')] COLLATE "C" AS place
  FROM   change c
  WHERE  ($3::text IS NULL OR entity = $3) AND ($4::text IS NULL OR kind = $4) AND ($5::boolean IS NULL OR is_breaking = $5)
), total AS (SELECT count(*)::int AS total FROM wanted)
SELECT t.total, w.entity, w.key, w.label, w.detail, w.kind, w.field, w.before, w.after, w.is_breaking AS "isBreaking"
FROM   total t
LEFT   JOIN LATERAL (SELECT * FROM wanted WHERE $6::text[] IS NULL OR place > $6::text[] COLLATE "C" ORDER BY place LIMIT $7) w ON true
ORDER  BY w.place`;

/** Which changes of a release are wanted; null: all. */
export interface ChangeFilter {
  readonly entity: ReleaseEntity | null;
  readonly kind: ReleaseChangeKind | null;
  readonly breaking: boolean | null;
}

/** A release and the one that it is compared with, by their numbers. */
export interface ReleasePair {
  readonly now: number;
  readonly before: number;
}

/** The number of the release that each is compared with; null for the first of its kind. */
export const baselineLoader: LoaderFactory<number, number | null> = (db) =>
  new DataLoader(async (ids: readonly number[]) => {
    const { rows } = await db.pool.query<{ release: number; baseline: number | null }>(baselines, [ids]);
    const byRelease = new Map(rows.map((row) => [row.release, row.baseline]));
    return ids.map((id) => byRelease.get(id) ?? null);
  });

/** How many facts differ, by what they are about and how. */
export async function countChanges(
  db: Queryable,
  { now, before }: ReleasePair,
): Promise<ReleaseChangeCount[]> {
  const { rows } = await db.query<ReleaseChangeCount>(countStatement, [now, before]);
  return rows;
}

/** A page of what differs, breaking changes first, then by what it is about and by name. */
export async function listChanges(
  db: Queryable,
  { now, before }: ReleasePair,
  filter: ChangeFilter,
  page: { first: number; after?: string },
): Promise<Page<ReleaseChange>> {
  const list = { now, before, filter };
  const { size } = pageSize(page);
  const place = page.after ? placeOf(list, page.after) : null;
  const { rows } = await db.query<ReleaseChange & { total: number }>(listStatement, [
    now,
    before,
    filter.entity,
    filter.kind,
    filter.breaking,
    place,
    size + 1,
  ]);
  const found = rows.filter(({ entity }) => entity !== null);
  return toPage<ReleaseChange>(found.slice(0, size), (change) => cursorOf(list, placeIn(change)), {
    totalCount: rows[0]!.total,
    hasPreviousPage: place !== null,
    hasNextPage: found.length > size,
  });
}

function placeIn({ isBreaking, entity, label, key, kind, field }: ReleaseChange): string[] {
  return [isBreaking ? '0' : '1', entity, label, key, kind, field ?? ''];
}
