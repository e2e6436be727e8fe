import type { ImportOutcome, ImportResult } from '../imports/run-import.js';
import type { Comparison, DatasetSummary, ReleaseMessage, ReleaseSummary } from '../releases/index.js';

/** The lines a person reads after an import. */
export function describeImport(result: ImportOutcome, comparison: Comparison | null): string[] {
  const counts = `${result.rows} rows, ${result.accepted} accepted, ${result.rejected} rejected, ${result.warnings} warnings`;
  return [
    ...result.messages.map(describeMessage),
    ...(comparison ? describeComparison(comparison) : []),
    ...(result.outcome === 'UNCHANGED' ? [] : [`${result.dataset}: ${counts}.`]),
    ending(result),
  ];
}

function ending({ outcome, release }: ImportOutcome): string {
  if (outcome === 'PUBLISHED') return `Published as release ${release}.`;
  if (outcome === 'CHECKED') return 'Dry run: it would be published. Nothing was changed.';
  if (outcome === 'UNCHANGED') return 'Nothing to do.';
  return 'Refused. Nothing was changed.';
}

function describeMessage({ severity, rule, row, column, value, message }: ReleaseMessage): string {
  const place = [row === null ? '' : `row ${row}`, column ?? '', row !== null && value ? `“${value}”` : '']
    .filter((part) => part !== '')
    .join(', ');
  return `${severity} ${rule}${place ? ` (${place})` : ''}: ${message}`;
}

function describeComparison({ previousRelease, previousVersion, facts }: Comparison): string[] {
  if (previousRelease === null) return ['No release before it to compare with.'];
  const lines = Object.entries(facts).map(
    ([table, counts]) =>
      `  ${table.replaceAll('_', ' ')}: ${counts.new} new, ${counts.gone} gone, ${counts.changed} changed, ${counts.same} the same`,
  );
  return [`Compared with release ${previousRelease} (${previousVersion}):`, ...lines];
}

/** The object that `import --json` prints. */
export function importJson({
  dataset,
  release,
  rows,
  accepted,
  rejected,
  warnings,
  messages,
}: ImportResult): ImportResult {
  return { dataset, release, rows, accepted, rejected, warnings, messages };
}

/** One line for each dataset. */
export function describeDatasets(datasets: readonly DatasetSummary[]): string[] {
  const width = Math.max(...datasets.map(({ code }) => code.length));
  return datasets.map(({ code, name, releases, newestReferenceDate }) => {
    const newest =
      releases === 0
        ? 'nothing loaded'
        : `${plural(releases, 'release')}, newest ${newestReferenceDate ?? 'of no date'}`;
    return `${code.padEnd(width)}  ${name} (${newest})`;
  });
}

/** One line for each release, newest first. */
export function describeReleases(releases: readonly ReleaseSummary[]): string[] {
  if (releases.length === 0) return ['No releases.'];
  return releases.map((release) => {
    const status = release.replacedBy ? `${release.status} by ${release.replacedBy}` : release.status;
    const rows = release.rows > 0 ? `, ${release.accepted} of ${release.rows} rows` : '';
    const demonstration = release.isDemonstration ? ', demonstration' : '';
    return `${String(release.id).padStart(5)}  ${release.dataset} ${release.version}: ${status}${rows}${demonstration}`;
  });
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
