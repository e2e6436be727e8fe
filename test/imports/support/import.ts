import type { Database } from '../../../server/database/database';
import { findImporter } from '../../../server/imports/importers';
import type { Rebuild } from '../../../server/releases';
import { runImport, type ImportOutcome, type ImportRequest } from '../../../server/imports/run-import';

type Options = Partial<Omit<ImportRequest, 'importer' | 'paths'>> & { rebuild?: Rebuild };

const nothingDerived: Rebuild = async () => undefined;

/** Imports files as the command line does; derives nothing from them unless told what. */
export async function importFiles(
  db: Database,
  dataset: string,
  paths: string | readonly string[],
  { rebuild = nothingDerived, ...options }: Options = {},
): Promise<ImportOutcome> {
  const request: ImportRequest = {
    importer: findImporter(dataset)!,
    paths: typeof paths === 'string' ? [paths] : paths,
    referenceDate: null,
    covers: null,
    name: null,
    source: null,
    dryRun: false,
    acceptShrink: false,
    ...options,
  };
  return runImport(db, request, rebuild);
}

/** How often each rule spoke. */
export function rulesOf({ messages }: ImportOutcome): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of messages) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** The rows a query gives. */
export async function rowsOf<T extends object = Record<string, unknown>>(
  db: Database,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  return (await db.pool.query<T>(sql, values)).rows;
}
