import { z } from 'zod';
import type { Queryable } from '../database/database.js';

/** A dated setting as it held on a day; figures that rest on it cite kind and version. */
export interface Configured<T> {
  readonly kind: string;
  readonly version: number;
  readonly validFrom: string;
  /** A role, such as "Harrowdale commissioning team". */
  readonly author: string;
  readonly document: T;
}

interface Row {
  kind: string;
  version: number;
  validFrom: string;
  author: string;
  document: unknown;
}

/**
 * The setting that holds on a day: an area's own, or else the one for every area; of several the newest version.
 * @returns null where none is set
 * @throws when the stored document does not fit its schema
 */
export async function configurationOn<T>(
  db: Queryable,
  { kind, day, areaCode = '*' }: { kind: string; day: string; areaCode?: string },
  schema: z.ZodType<T>,
): Promise<Configured<T> | null> {
  const { rows } = await db.query<Row>(
    `SELECT kind, version, valid_from AS "validFrom", author, document FROM configuration
     WHERE  kind = $1 AND area_code IN ('*', $2) AND valid_from <= $3
     ORDER  BY area_code = '*', valid_from DESC, version DESC LIMIT 1`,
    [kind, areaCode, day],
  );
  const row = rows[0];
  return row ? { ...row, document: schema.parse(row.document) } : null;
}

/** A version of a setting as it stands in a list. */
export interface SettingVersion extends Configured<unknown> {
  /** Whose it is; * for every area that has none of its own. */
  readonly areaCode: string;
  readonly recordedAt: Date;
}

/** Every version of every setting, of one kind where it is named: newest first. */
export async function settingVersions(db: Queryable, kind: string | null = null): Promise<SettingVersion[]> {
  const { rows } = await db.query<SettingVersion>(
    `SELECT kind, version, area_code AS "areaCode", valid_from AS "validFrom", author, document, recorded_at AS "recordedAt"
     FROM   configuration WHERE $1::text IS NULL OR kind = $1 ORDER BY kind, area_code, version DESC`,
    [kind],
  );
  return rows;
}

/**
 * Adds a version of a setting; one that says the same as the newest of its kind and area is not added again.
 * @returns the version that holds it
 * @throws an error that names what is wrong with the document
 */
export async function configure<T>(
  db: Queryable,
  setting: { kind: string; areaCode?: string; validFrom: string; author: string; document: unknown },
  schema: z.ZodType<T>,
): Promise<number> {
  const { kind, areaCode = '*', validFrom, author } = setting;
  const read = schema.safeParse(setting.document);
  if (!read.success) throw new Error(`${kind}: ${z.prettifyError(read.error)}`);
  const document = JSON.stringify(read.data);
  const { rows } = await db.query<{ version: number }>(
    `WITH newest AS (
       SELECT version, valid_from, document FROM configuration WHERE kind = $1 AND area_code = $2 ORDER BY version DESC LIMIT 1
     ), same AS (
       SELECT version FROM newest WHERE valid_from = $3 AND document = $4::jsonb
     ), added AS (
       INSERT INTO configuration (kind, version, area_code, valid_from, document, author)
       SELECT $1, coalesce((SELECT version FROM newest), 0) + 1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM same)
       RETURNING version)
     SELECT version FROM same UNION ALL SELECT version FROM added`,
    [kind, areaCode, validFrom, document, author],
  );
  return rows[0]!.version;
}
