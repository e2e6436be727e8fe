import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';
import {
  cleanUpStaged,
  ensureDatasets,
  findPublished,
  findRelease,
  publishRelease,
  releaseMessages,
  ReleaseRefused,
  stageRelease,
  withImportLock,
  type OnProgress,
  type Rebuild,
  type ReleaseMessage,
} from '../releases/index.js';
import { discardRelease } from '../releases/clean-up.js';
import type { Importer, ImportOptions } from '../releases/importer.js';
import { expandPaths, inspectFile, type SourceFile } from '../releases/reading/source-file.js';

export interface ImportRequest extends ImportOptions {
  importer: Importer;
  /** Files or folders. */
  paths: readonly string[];
  /** Reads, checks and compares everything, and then leaves the database as it was. */
  dryRun: boolean;
  acceptShrink: boolean;
}

/** What an import did, as `--json` prints it. */
export interface ImportResult {
  dataset: string;
  /** The release published; null where nothing was, as in a dry run or a refusal. */
  release: number | null;
  rows: number;
  accepted: number;
  rejected: number;
  warnings: number;
  messages: ReleaseMessage[];
}
export interface ImportOutcome extends ImportResult {
  outcome: 'PUBLISHED' | 'UNCHANGED' | 'CHECKED' | 'REFUSED';
}

/**
 * Imports files: staged, validated, compared with the release before, published. A refusal is an outcome with its
 * reasons; what is thrown is a fault of the machine or the program.
 */
export async function runImport(
  db: Database,
  request: ImportRequest,
  rebuild: Rebuild,
  onProgress: OnProgress = () => undefined,
): Promise<ImportOutcome> {
  try {
    return await withImportLock(db, () => importFiles(db, request, rebuild, onProgress));
  } catch (error) {
    if (error instanceof ReleaseRefused) return refused(request, error);
    throw error;
  }
}

async function importFiles(
  db: Database,
  request: ImportRequest,
  rebuild: Rebuild,
  onProgress: OnProgress,
): Promise<ImportOutcome> {
  const { importer, dryRun } = request;
  onProgress('reading');
  const files = await inspectFiles(request);
  const checksum = importChecksum(files, request);
  await cleanUpStaged(db);
  await ensureDatasets(db.pool, [importer.dataset]);
  const dataset = importer.dataset.code;
  const loaded = await findPublished(db.pool, { dataset, checksum, referenceDate: request.referenceDate });
  if (loaded) return unchanged(dataset, loaded.id, loaded.referenceDate);
  const releaseId = await stage(db, request, files, checksum, onProgress);
  const result = await summary(db, dataset, releaseId);
  if (dryRun) {
    await discardRelease(db, releaseId);
    return { ...result, release: null, outcome: 'CHECKED' };
  }
  await publishRelease(db, releaseId, rebuild, onProgress);
  onProgress('published');
  return { ...result, outcome: 'PUBLISHED' };
}

async function inspectFiles({ paths, importer }: ImportRequest): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of await expandPaths(paths))
    files.push(await inspectFile(path, { workbook: importer.workbook }));
  return files;
}

/** Counts what is read of all files together, first when they are looked through and again when they are stored. */
function progressOf(files: readonly SourceFile[], onProgress: OnProgress) {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let [phase, done] = ['checking', 0];
  const onRead = (characters: number) => {
    done = Math.min(total, done + characters);
    onProgress(phase, done, total);
  };
  const storing = () => ([phase, done] = ['storing', 0]);
  return { counted: files.map((file) => ({ ...file, onRead })), storing };
}

async function stage(
  db: Database,
  request: ImportRequest,
  files: readonly SourceFile[],
  checksum: string,
  onProgress: OnProgress,
): Promise<number> {
  const { importer, acceptShrink } = request;
  const early: ReleaseMessage[] = converted(files);
  const sink = { message: (message: ReleaseMessage) => void early.push(message), count: () => undefined };
  const { counted, storing } = progressOf(files, onProgress);
  const prepared = await importer.prepare(db.pool, counted, request, sink);
  onProgress('prepared');
  storing();
  const description = {
    dataset: importer.dataset.code,
    version: prepared.version,
    referenceDate: prepared.referenceDate,
    checksum,
    fileNames: files.map(({ name }) => name).slice(0, 50),
    sourceNote: request.source ?? prepared.sourceNote ?? null,
  };
  const write = async (target: Parameters<typeof prepared.write>[0]) => {
    early.forEach((message) => target.message(message));
    await prepared.write(target);
  };
  const { keptPerRule } = importer;
  return stageRelease(db, description, write, { acceptShrink, keptPerRule, onProgress });
}

function converted(files: readonly SourceFile[]): ReleaseMessage[] {
  return files
    .filter(({ encoding }) => encoding !== 'utf-8' && encoding !== 'binary')
    .map(({ name, encoding }) => ({
      rule: 'ENCODING_CONVERTED',
      row: null,
      column: null,
      value: encoding,
      message: `${name} is not UTF-8; it was read as ${encoding}.`,
      severity: 'INFO',
    }));
}

/**
 * What tells that the same files were loaded before: the sha256 of the file, or of the sums of several files, and the
 * options that change what is made of them.
 */
function importChecksum(files: readonly SourceFile[], { covers, name }: ImportRequest): string {
  const sums = files.map(({ checksum }) => checksum).sort();
  const sum = sums.length === 1 ? sums[0]! : createHash('sha256').update(sums.join('\n')).digest('hex');
  return [sum, covers && `covers=${[...covers].sort().join(',')}`, name && `name=${name}`]
    .filter(Boolean)
    .join(';');
}

async function summary(db: Database, dataset: string, releaseId: number): Promise<ImportResult> {
  const release = await findRelease(db.pool, releaseId);
  const { rows, accepted, rejected, warnings } = release!;
  const messages = await releaseMessages(db.pool, releaseId);
  return { dataset, release: releaseId, rows, accepted, rejected, warnings, messages };
}

function unchanged(dataset: string, release: number, referenceDate: string | null): ImportOutcome {
  const message: ReleaseMessage = {
    rule: 'RELEASE_UNCHANGED',
    row: null,
    column: null,
    value: String(release),
    message: `These files are already loaded: release ${release} of ${referenceDate ?? 'no date'}. Nothing was changed.`,
    severity: 'INFO',
  };
  return {
    dataset,
    release,
    rows: 0,
    accepted: 0,
    rejected: 0,
    warnings: 0,
    messages: [message],
    outcome: 'UNCHANGED',
  };
}

function refused({ importer }: ImportRequest, { messages, counts }: ReleaseRefused): ImportOutcome {
  const warnings = messages.filter(({ severity }) => severity === 'WARNING').length;
  const dataset = importer.dataset.code;
  return { dataset, release: null, ...counts, warnings, messages: [...messages], outcome: 'REFUSED' };
}
