import { type AreaResolver, loadAreaResolver } from '../../areas/area-resolver.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import type { Stage } from '../../releases/index.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { Report } from '../../releases/reading/report.js';
import { RowRejected } from '../../releases/reading/row.js';
import { isNote } from '../../releases/reading/table.js';
import { type ReportedFigure, ReportedRows } from '../reported-rows.js';
import { type FeeColumn, type FeeTable, openFees } from './msif-table.js';
import { feeCell } from './fee-cell.js';

export const msifFees: Importer = {
  workbook: true,
  dataset: {
    code: 'msif-fees',
    name: 'Market Sustainability and Improvement Fund: care-home fees',
    description:
      'Average weekly fees that councils pay to external care homes for people aged 65 and over, by council and year: the ' +
      'sheet “Table A” of the workbook, or the same columns as csv. Headings name the kind of home and the year.',
    publisher: 'Department of Health and Social Care',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'yearly',
    expectedDays: 400,
  },

  async prepare(db, files, options): Promise<PreparedImport> {
    const table = await openFees(onlyFile(files), options.referenceDate);
    const newest = table.fees.map(({ year }) => year).reduce((a, b) => (a.lastDay > b.lastDay ? a : b));
    const isProvisional = table.fees.some((fee) => fee.isProvisional);
    return {
      version: `${newest.label}${isProvisional ? ', provisional' : ''}`,
      referenceDate: newest.lastDay,
      write: async (stage) => write(stage, table, await loadAreaResolver(db)),
    };
  },
};

async function write(stage: Stage, table: FeeTable, resolver: AreaResolver): Promise<void> {
  const report = new Report(stage);
  const rows = new ReportedRows(stage);
  for (const { number, cells } of table.rows) {
    const name = (cells[table.council] ?? '').trim();
    if (isNote(cells, 3) || name === '') {
      report.tally(
        'NOTE_ROW_IGNORED',
        cells
          .find((cell) => cell.trim() !== '')!
          .trim()
          .slice(0, 60),
      );
      continue;
    }
    try {
      const figures = table.fees.map((fee) => figureOf(name, cells, fee, resolver, table.councilTitle));
      rows.claim(figures);
      for (const figure of figures) await rows.write(figure);
      sayMissing(figures, name, report);
      report.accept();
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      report.reject(error.rule, { row: number, ...error.place }, error.text);
    }
  }
  report.finish();
}

function figureOf(
  name: string,
  cells: readonly string[],
  { measure, year, at, title, isProvisional }: FeeColumn,
  resolver: AreaResolver,
  column: string,
): ReportedFigure {
  const fee = feeCell(cells[at] ?? '', title);
  const place = /^(england|total england)$/i.test(name)
    ? { code: 'E92000001' }
    : areaNamed(name, year.lastDay, resolver);
  if (!('code' in place))
    throw new RowRejected('COUNCIL_UNKNOWN', `There is no council ${name}.`, { column, value: name });
  return {
    measure,
    area: place.code,
    month: year.lastDay,
    ...fee,
    flags: isProvisional && fee.status === 'PRESENT' ? ['PROVISIONAL'] : [],
  };
}

function areaNamed(name: string, asAt: string, resolver: AreaResolver) {
  const council = resolver.council(name, { asAt });
  return 'code' in council ? council : resolver.region(name);
}

function sayMissing(figures: readonly ReportedFigure[], name: string, report: Report): void {
  for (const { status, reason } of figures)
    if (status !== 'PRESENT') report.tally('FIGURE_MISSING', `${name}: ${reason}`);
}
