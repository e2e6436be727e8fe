import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander';
import { findImporter, importers } from '../imports/importers.js';
import { runImport } from '../imports/run-import.js';
import {
  ensureDatasets,
  findRelease,
  listDatasets,
  listReleases,
  ReleaseRefused,
  rollBackRelease,
  type OnProgress,
  type Rebuild,
} from '../releases/index.js';
import { describeDatasets, describeImport, describeReleases, importJson } from './describe.js';
import { showProgress } from './progress.js';
import { addSettings } from './settings.js';
import type { Workspace } from './workspace.js';

/** Exit codes: done, refused with reasons, wrong usage. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

export interface CliContext {
  out: NodeJS.WritableStream;
  err: NodeJS.WriteStream;
  open(onProgress: OnProgress): Promise<Workspace>;
  rebuild: Rebuild;
}

/** Opens the database for one command and closes it, whatever happens. */
export type WithWorkspace = typeof withWorkspace;

interface ImportFlags {
  referenceDate?: string;
  dryRun?: boolean;
  json?: boolean;
  covers?: string[];
  acceptShrink?: boolean;
  name?: string;
  source?: string;
}

/** Runs one command. @returns the exit code: 0 done, 1 refused with reasons, 2 wrong usage. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  let code = DONE;
  const program = buildProgram(context, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    if (!(error instanceof ReleaseRefused)) throw error;
    error.messages.forEach(({ message }) => context.err.write(`${message}\n`));
    return REFUSED;
  }
}

function buildProgram(context: CliContext, end: (code: number) => void): Command {
  const program = new Command('atlas')
    .description('Loads data into Care Market Atlas and takes it back.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.out.write(text),
      writeErr: (text) => void context.err.write(text),
    })
    .showHelpAfterError('(add --help for the ways to use it)');
  addImport(program, context, end);
  addLists(program, context);
  addRollback(program, context);
  addSettings(program, context, withWorkspace, end);
  return program;
}

function addImport(program: Command, context: CliContext, end: (code: number) => void): void {
  const codes = importers.map(({ dataset }) => dataset.code);
  program
    .command('import')
    .description('checks files, compares them with the release before, and publishes them as a new release')
    .addArgument(new Argument('<dataset>', 'what the files hold').choices(codes))
    .argument('<file...>', 'files, or a folder of them')
    .option('--reference-date <date>', 'day the files speak of, YYYY-MM-DD; else found in them', isoDate)
    .option('--dry-run', 'read, check and compare, and change nothing')
    .option('--json', 'print the result as one JSON object')
    .option(
      '--covers <codes>',
      'councils the files are complete for: codes or names with commas between, england, none',
      list,
    )
    .option('--accept-shrink', 'let in a release with far fewer care homes than the one before')
    .option('--name <name>', 'name of the list, for a dataset of lists')
    .option('--source <source>', 'where the files come from')
    .action(async (code: string, paths: string[], flags: ImportFlags) =>
      end(await importFiles(context, code, paths, flags)),
    );
}

async function importFiles(
  context: CliContext,
  code: string,
  paths: string[],
  flags: ImportFlags,
): Promise<number> {
  const importer = findImporter(code)!;
  return withWorkspace(context, flags.json ?? false, async ({ db }, onProgress, write) => {
    const request = {
      importer,
      paths,
      referenceDate: flags.referenceDate ?? null,
      covers: flags.covers ?? null,
      name: flags.name ?? null,
      source: flags.source ?? null,
      dryRun: flags.dryRun ?? false,
      acceptShrink: flags.acceptShrink ?? false,
    };
    const result = await runImport(db, request, context.rebuild, onProgress);
    const release = result.outcome === 'PUBLISHED' ? await findRelease(db.pool, result.release!) : null;
    if (flags.json) write(JSON.stringify(importJson(result)));
    else describeImport(result, release?.comparison ?? null).forEach(write);
    return result.outcome === 'REFUSED' ? REFUSED : DONE;
  });
}

function addLists(program: Command, context: CliContext): void {
  const json = ['--json', 'print JSON'] as const;
  program
    .command('datasets')
    .description('lists the datasets, and how fresh each is')
    .option(...json)
    .action((flags: { json?: boolean }) =>
      withWorkspace(context, true, async ({ db }, _, write) => {
        await ensureDatasets(
          db.pool,
          importers.map(({ dataset }) => dataset),
        );
        const datasets = await listDatasets(db.pool);
        if (flags.json) write(JSON.stringify(datasets));
        else describeDatasets(datasets).forEach(write);
      }),
    );
  program
    .command('releases')
    .description('lists the releases, newest first')
    .argument('[dataset]', 'of this dataset only')
    .option(...json)
    .action((dataset: string | undefined, flags: { json?: boolean }) =>
      withWorkspace(context, true, async ({ db }, _, write) => {
        const releases = await listReleases(db.pool, dataset ?? null);
        if (flags.json) write(JSON.stringify(releases));
        else describeReleases(releases).forEach(write);
      }),
    );
}

function addRollback(program: Command, context: CliContext): void {
  program
    .command('rollback')
    .description('takes a published release back; what it had replaced counts again')
    .argument('<release>', 'its number, as `atlas releases` lists it', releaseNumber)
    .action((releaseId: number) =>
      withWorkspace(context, false, async ({ db }, onProgress, write) => {
        await rollBackRelease(db, releaseId, context.rebuild, onProgress);
        write(`Release ${releaseId} was rolled back.`);
      }),
    );
}

/** Opens the database for one command and closes it, whatever happens; what is written comes after the progress bar. */
async function withWorkspace<T>(
  context: CliContext,
  silent: boolean,
  work: (workspace: Workspace, onProgress: OnProgress, write: (line: string) => void) => Promise<T>,
): Promise<T> {
  const progress = showProgress(context.err, silent);
  const lines: string[] = [];
  try {
    const workspace = await context.open(progress.onProgress);
    try {
      return await work(workspace, progress.onProgress, (line) => void lines.push(line));
    } finally {
      await workspace.close();
    }
  } finally {
    progress.stop();
    lines.forEach((line) => context.out.write(`${line}\n`));
  }
}

export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  )
    return text;
  throw new InvalidArgumentError('It must be a date such as 2025-03-31.');
}

function list(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function releaseNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
