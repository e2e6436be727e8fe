import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { sqlFile } from '../database/sql-file.js';

const statement = sqlFile(import.meta.url, './version-at.sql');

interface VersionRow {
  asked: string;
  version: number | null;
  newest: number | null;
  first_at: Date | null;
  is_future: boolean;
}

/**
 * The data version that stood at a moment: a day (its end, in England), an instant, or a version such as v17.
 * @returns null where that is the newest one
 * @throws PERIOD_NOT_COVERED before anything was published, BAD_USER_INPUT for a moment that is yet to come
 */
export const versionLoader: LoaderFactory<string, number | null> = (db) =>
  new DataLoader(async (moments: readonly string[]) => {
    const { rows } = await db.pool.query<VersionRow>(statement, [moments]);
    const byMoment = new Map(rows.map((row) => [row.asked, row]));
    return moments.map((moment) => versionIn(moment, byMoment.get(moment)!));
  });

function versionIn(moment: string, row: VersionRow): number | null | Error {
  if (row.is_future)
    return apiError(ErrorCode.BAD_USER_INPUT, `${moment} is yet to come: nothing is published by then.`, {
      argument: 'asPublishedOn',
      hint: 'Leave asPublishedOn out for what is published now.',
    });
  if (row.version === null)
    return apiError(ErrorCode.PERIOD_NOT_COVERED, `Nothing had been published by ${moment}.`, {
      argument: 'asPublishedOn',
      availableFrom: row.first_at?.toISOString() ?? null,
    });
  return row.version === row.newest ? null : row.version;
}
