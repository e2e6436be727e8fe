import type { Queryable } from '../database/database.js';
import type { Comparison } from './compare.js';
import type { DatasetDocument, ReleaseMessage, ReleaseStatus } from './release.js';

/** A release as stewards see it. */
export interface ReleaseSummary {
  id: number;
  dataset: string;
  version: string;
  referenceDate: string | null;
  checksum: string;
  fileNames: string[];
  status: ReleaseStatus;
  rows: number;
  accepted: number;
  rejected: number;
  warnings: number;
  comparison: Comparison;
  replacedBy: number | null;
  isDemonstration: boolean;
  publishedAt: Date | null;
}

/** A dataset with its newest published release. */
export interface DatasetSummary extends DatasetDocument {
  newestRelease: number | null;
  newestReferenceDate: string | null;
  releases: number;
}

const columns = `id, dataset_code AS dataset, version, reference_date AS "referenceDate", checksum,
  file_names AS "fileNames", status, row_count AS rows, accepted_count AS accepted, rejected_count AS rejected,
  warning_count AS warnings, comparison, replaced_by AS "replacedBy", is_demonstration AS "isDemonstration",
  published_at AS "publishedAt"`;

/** Releases, newest first; of one dataset where it is named. */
export async function listReleases(db: Queryable, dataset: string | null = null): Promise<ReleaseSummary[]> {
  const { rows } = await db.query<ReleaseSummary>(
    `SELECT ${columns} FROM release WHERE $1::text IS NULL OR dataset_code = $1 ORDER BY id DESC`,
    [dataset],
  );
  return rows;
}

/** One release, or null where there is none of this id. */
export async function findRelease(db: Queryable, releaseId: number): Promise<ReleaseSummary | null> {
  const { rows } = await db.query<ReleaseSummary>(`SELECT ${columns} FROM release WHERE id = $1`, [
    releaseId,
  ]);
  return rows[0] ?? null;
}

/** The published release made of these files, if they were loaded before (and for this reference date, where given). */
export async function findPublished(
  db: Queryable,
  { dataset, checksum, referenceDate }: { dataset: string; checksum: string; referenceDate: string | null },
): Promise<ReleaseSummary | null> {
  const { rows } = await db.query<ReleaseSummary>(
    `SELECT ${columns} FROM release
     WHERE  dataset_code = $1 AND checksum = $2 AND status = 'PUBLISHED'
       AND  ($3::date IS NULL OR reference_date = $3) ORDER BY id DESC LIMIT 1`,
    [dataset, checksum, referenceDate],
  );
  return rows[0] ?? null;
}

/** What the checks had to say of a release, in order. */
export async function releaseMessages(db: Queryable, releaseId: number): Promise<ReleaseMessage[]> {
  const { rows } = await db.query<ReleaseMessage>(
    `SELECT rule, row_number AS row, column_name AS "column", value, message, severity
     FROM   release_message WHERE release_id = $1 ORDER BY seq`,
    [releaseId],
  );
  return rows;
}

/** Every dataset, with the newest of its published releases. */
export async function listDatasets(db: Queryable): Promise<DatasetSummary[]> {
  const { rows } = await db.query<DatasetSummary>(
    `SELECT d.code, d.name, d.description, d.publisher, d.licence, d.licence_url AS "licenceUrl", d.homepage,
            d.expected_frequency AS "expectedFrequency", d.expected_days AS "expectedDays",
            newest.id AS "newestRelease", newest.reference_date AS "newestReferenceDate",
            (SELECT count(*) FROM release r WHERE r.dataset_code = d.code AND r.status = 'PUBLISHED') AS releases
     FROM   dataset d
     LEFT   JOIN LATERAL (SELECT id, reference_date FROM release r
                          WHERE  r.dataset_code = d.code AND r.status = 'PUBLISHED'
                          ORDER  BY reference_date DESC NULLS LAST, id DESC LIMIT 1) newest ON true
     ORDER  BY d.code`,
  );
  return rows;
}
