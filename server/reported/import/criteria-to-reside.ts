import { loadAreaResolver } from '../../areas/area-resolver.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import type { Stage } from '../../releases/index.js';
import { ColumnDatesScan, type ColumnDates } from '../../releases/reading/column-dates.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import { ReportedRows } from '../reported-rows.js';
import { icbOnDay } from './icb-on-day.js';
import { MonthOfDays } from './month-of-days.js';

const columns = {
  icb: { names: ['icb22_code', 'icb_code', 'icb23_code', 'icb'], required: true },
  date: { names: ['date', 'day'], required: true },
  patients: {
    names: ['do_not_meet_criteria_to_reside', 'patients who no longer meet the criteria to reside'],
    required: true,
  },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

export const criteriaToReside: Importer = {
  dataset: {
    code: 'criteria-to-reside',
    name: 'Patients who no longer meet the criteria to reside',
    description:
      'Patients in acute hospitals who need not be there, by integrated care board and day: columns icb22_code, date and ' +
      'do_not_meet_criteria_to_reside. Days are made into months; days without a report are counted as such.',
    publisher: 'NHS England, Acute Discharge Situation Report',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: 'https://www.england.nhs.uk/statistics/statistical-work-areas/discharge-delays/',
    expectedFrequency: 'monthly',
    expectedDays: 62,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openCsvTable(file, columns);
    const dates = await scanDates(table, new Report(sink));
    if (dates.newest === null)
      throw refuseFile('REFERENCE_DATE_MISSING', `${file.name}: no row has a readable date.`, {
        column: 'date',
      });
    const referenceDate = options.referenceDate ?? dates.newest;
    return {
      version: `to ${dates.newest}`,
      referenceDate,
      write: async (stage) => {
        const resolver = await loadAreaResolver(db);
        await write(stage, table, dates, (code, day) => icbOnDay(resolver, code, day));
      },
    };
  },
};

async function scanDates(table: SourceTable<Column>, report: Report): Promise<ColumnDates<Column>> {
  const scan = new ColumnDatesScan(table, ['date']);
  for await (const batch of table.rows()) batch.forEach(({ cells }) => scan.see(cells));
  return scan.result('DMY', report);
}

async function write(
  stage: Stage,
  table: SourceTable<Column>,
  dates: ColumnDates<Column>,
  boardOn: (code: string, day: string) => string | null,
): Promise<void> {
  const report = new Report(stage);
  const months = new Map<string, MonthOfDays>();
  await eachRow(table, dates, report, (row) => {
    const code = row.required('icb', 'AREA_CODE_MISSING', 'The board');
    const day = row.date('date');
    if (day === null) throw row.rejected('DATE_UNREADABLE', 'date', 'The day is missing.');
    const area = boardOn(code, day);
    if (area === null) throw row.rejected('ICB_UNKNOWN', 'icb', `There is no board ${code}.`);
    const patients = row.wholeNumber('patients', 'FIGURE_NOT_A_NUMBER');
    const key = `${area}|${day.slice(0, 7)}`;
    const month = months.get(key) ?? new MonthOfDays(area, day.slice(0, 7));
    months.set(key, month);
    if (!month.add(day, patients === 0 ? null : patients))
      throw row.rejected('DUPLICATE_ROW', 'date', `${code} comes a second time for ${day}.`);
    if (patients === 0) report.tally('ZERO_NOT_BELIEVED', `${code} on ${day}`);
    if (patients === null) report.tally('RESPONSE_WITHOUT_COUNT', `${code} on ${day}`);
    report.accept();
  });
  const rows = new ReportedRows(stage);
  for (const month of months.values()) await rows.write(month.figure());
  report.finish();
}
