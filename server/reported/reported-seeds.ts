import { numberOf, type ReferenceRow, readReferenceFile } from '../areas/reference-file.js';
import type { ReleaseDescription, Stage } from '../releases/index.js';
import { financialYearIn } from './import/financial-year.js';
import { publishedCell } from './import/published-cell.js';
import type { PssFigure, PssRow } from './import/pss-ex1/pss-row.js';
import { ADDED_UP, COMPUTED, INCOMPLETE, NO_WEEKS, publishedReason } from './import/pss-ex1/reasons.js';
import { writePssTable } from './import/pss-ex1/write-pss-table.js';

/** The file of council unit costs in a folder of seeds. */
export const UNIT_COST_FILE = 'council_unit_cost.csv';

/** A release that comes with the software. */
export interface ReportedSeed {
  release: Omit<ReleaseDescription, 'checksum' | 'fileNames'>;
  write(stage: Stage): Promise<void>;
}

/** The unit costs of councils that come with the software: a release for each financial year. */
export function unitCostSeeds(dir: string): ReportedSeed[] {
  const rows = readReferenceFile(dir, UNIT_COST_FILE);
  const years = [...new Set(rows.map(({ year }) => year!))].sort();
  return years.map((label) => {
    const year = financialYearIn(label)!;
    const table = {
      title: 'unit costs',
      rows: rowsOf(rows.filter((row) => row.year === label)),
      leftOut: [],
    };
    return {
      release: { dataset: 'pss-ex1', version: `${label}, unit costs`, referenceDate: year.lastDay },
      write: (stage) => writePssTable(stage, table, ({ place }) => place),
    };
  });
}

function rowsOf(rows: readonly ReferenceRow[]): PssRow[] {
  const areas = new Map<string, ReferenceRow[]>();
  for (const row of rows) areas.set(row.area_code!, [...(areas.get(row.area_code!) ?? []), row]);
  return [...areas].map(([place, figures]) => ({
    number: rows.indexOf(figures[0]!) + 2,
    place,
    year: financialYearIn(figures[0]!.year!)!,
    figures: () => figures.map(figureOf),
  }));
}

/** Basis: PUBLISHED, ESTIMATED (the publisher's estimates are in it) or COMPUTED (added up from the published table). */
function figureOf(row: ReferenceRow): PssFigure {
  const isComputed = row.basis === 'COMPUTED';
  const value = numberOf(row.value);
  const status = row.status as PssFigure['status'];
  return {
    measure: row.measure!,
    column: 'value',
    value,
    numerator: numberOf(row.numerator),
    denominator: numberOf(row.denominator),
    status,
    reason: isComputed ? computedReason(row) : (absence(row) ?? publishedAs(row)),
    flags: isComputed ? ['BREAK_IN_SERIES'] : row.basis === 'ESTIMATED' ? ['ESTIMATED'] : [],
    asPublished: row.as_published ?? null,
  };
}

const publishedAs = ({ year, basis }: ReferenceRow): string =>
  publishedReason(financialYearIn(year!)!, basis === 'ESTIMATED');

const absence = ({ value, as_published: cell }: ReferenceRow): string | null =>
  value === null ? publishedCell(cell ?? '', 'value').reason : null;

function computedReason({ status, measure }: ReferenceRow): string {
  if (status === 'NOT_APPLICABLE') return NO_WEEKS;
  if (status === 'NOT_AVAILABLE') return INCOMPLETE;
  return measure!.startsWith('council_weeks') ? ADDED_UP : COMPUTED;
}
