import { type AreaResolver, loadAreaResolver } from '../../areas/area-resolver.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import type { Stage } from '../../releases/index.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec, Header } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import { headerKey } from '../../releases/reading/values.js';
import { ReportedRows } from '../reported-rows.js';
import { type FinancialYear, financialYearIn } from './financial-year.js';
import { waitCell } from './wait-cell.js';

const columns = {
  council: { names: ['upper_tier_la', 'authority', 'council', 'local_authority'], required: true },
  country: { names: ['country'], required: true },
  response: { names: ['response_given', 'response'] },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

/** A column of days: which wait, of which year. */
interface WaitColumn {
  measure: string;
  year: FinancialYear;
  at: number;
  title: string;
}

const MEASURES: Record<string, string> = {
  'median wait assessment': 'median_wait_for_assessment',
  'longest wait assessment': 'longest_wait_for_assessment',
  'median wait start': 'median_wait_for_care_start',
  'longest wait start': 'longest_wait_for_care_start',
};

export const careWaits: Importer = {
  dataset: {
    code: 'care-waits',
    name: 'Waits for assessment and for care to start',
    description:
      'Median and longest wait in days by council and financial year, as councils answered requests under the Freedom of ' +
      'Information Act: columns such as median_wait_start_days_2022_23 beside the council and its country.',
    publisher: 'BBC Shared Data Unit, from answers of councils',
    licence: 'Creative Commons CC0 1.0',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    homepage: 'https://github.com/BBC-Data-Unit/social-care-crisis',
    expectedFrequency: 'once',
    expectedDays: null,
  },

  async prepare(db, files): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openCsvTable(file, columns);
    const waits = waitColumns(table.header);
    if (waits.length === 0) {
      const text = `${file.name}: no column of waits such as median_wait_start_days_2022_23 was found.`;
      throw refuseFile('HEADER_MISSING', text, { column: 'median_wait_start_days_2022_23' });
    }
    const years = waits.map(({ year }) => year).sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
    const [first, last] = [years[0]!, years.at(-1)!];
    return {
      version: first.label === last.label ? last.label : `${first.label} to ${last.label}`,
      referenceDate: last.lastDay,
      write: async (stage) => write(stage, table, waits, await loadAreaResolver(db)),
    };
  },
};

function waitColumns({ titles }: Header<Column>): WaitColumn[] {
  return titles.flatMap((title, at) => {
    const [, what = '', years = ''] = /^(\w+ wait \w+) days (20\d\d \d\d)$/.exec(headerKey(title)) ?? [];
    const year = financialYearIn(years.replace(' ', '-'));
    const measure = MEASURES[what];
    return measure && year ? [{ measure, year, at, title }] : [];
  });
}

async function write(
  stage: Stage,
  table: SourceTable<Column>,
  waits: readonly WaitColumn[],
  resolver: AreaResolver,
): Promise<void> {
  const report = new Report(stage);
  const rows = new ReportedRows(stage);
  await eachRow(table, null, report, async (row) => {
    const country = row.text('country') ?? '';
    if (!/^(england|wales)$/i.test(country)) {
      report.setAside('AREA_NOT_MODELLED', country || '(no country)');
      return;
    }
    const figures = waits.map(({ measure, year, at, title }) => ({
      measure,
      area: councilOn(row, year.lastDay, resolver),
      month: year.lastDay,
      ...waitCell(row.cells[at] ?? '', row.text('response'), title),
    }));
    rows.claim(figures);
    for (const figure of figures) {
      if (figure.status !== 'PRESENT') report.tally('FIGURE_MISSING', figure.reason!);
      await rows.write(figure);
    }
    report.accept();
  });
  report.finish();
}

/** The council as it was on a day. @throws RowRejected COUNCIL_UNKNOWN */
function councilOn(row: Row<Column>, asAt: string, resolver: AreaResolver): string {
  const name = row.required('council', 'COUNCIL_MISSING', 'The council');
  const found = resolver.council(name, { asAt });
  if ('code' in found) return found.code;
  throw row.rejected('COUNCIL_UNKNOWN', 'council', `There is no council ${name}.`);
}
