import { loadAreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import type { Stage } from '../../releases/index.js';
import { ColumnDatesScan, type ColumnDates } from '../../releases/reading/column-dates.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import { lastDayOf } from '../../metrics/period.js';
import { ReportedRows } from '../reported-rows.js';
import { isReasonUsed, reasonKey } from './delay-reasons.js';
import { icbOnDay } from './icb-on-day.js';
import { TrustCounts } from './trust-counts.js';

const columns = {
  trust: { names: ['nhs_trust22_code', 'trust_code', 'org_code', 'provider_code'], required: true },
  date: { names: ['date', 'month', 'period'], required: true },
  reason: { names: ['delay_reason', 'reason'], required: true },
  count: { names: ['delay_count', 'count', 'patients'], required: true },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

export const dischargeDelayReasons: Importer = {
  dataset: {
    code: 'discharge-delay-reasons',
    name: 'Reasons for delayed discharge',
    description:
      'Delayed patients by hospital trust, month and reason: columns nhs_trust22_code, date (a day of the month), ' +
      'delay_reason and delay_count. Only the reasons about care homes, funding and end-of-life care are used. Compressed or not.',
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
    const month = dates.newest.slice(0, 7);
    return {
      version: `to ${month}`,
      referenceDate: options.referenceDate ?? lastDayOf(month),
      write: (stage) => write(db, stage, table, dates),
    };
  },
};

async function scanDates(table: SourceTable<Column>, report: Report): Promise<ColumnDates<Column>> {
  const scan = new ColumnDatesScan(table, ['date']);
  for await (const batch of table.rows()) batch.forEach(({ cells }) => scan.see(cells));
  return scan.result('DMY', report);
}

async function write(
  db: Queryable,
  stage: Stage,
  table: SourceTable<Column>,
  dates: ColumnDates<Column>,
): Promise<void> {
  const report = new Report(stage);
  const boards = await boardsOfTrusts(db);
  const resolver = await loadAreaResolver(db);
  const counts = new TrustCounts();
  await eachRow(table, dates, report, (row) => {
    const reason = reasonKey(row.required('reason', 'NAME_MISSING', 'The reason'));
    if (!isReasonUsed(reason)) {
      report.setAside('MEASURE_NOT_USED', row.text('reason')!);
      return;
    }
    const trust = row.required('trust', 'AREA_CODE_MISSING', 'The trust').toUpperCase();
    const board = boards.get(trust);
    if (!board) throw row.rejected('TRUST_UNKNOWN', 'trust', `There is no hospital trust ${trust}.`);
    const month = monthOf(row);
    const patients = row.wholeNumber('count', 'FIGURE_NOT_A_NUMBER');
    const area = icbOnDay(resolver, board, lastDayOf(month)) ?? board;
    if (!counts.add({ area, month, trust, reason, patients }))
      throw row.rejected('DUPLICATE_ROW', 'trust', `${trust} comes a second time for ${month}.`);
    if (patients === null) report.tally('RESPONSE_WITHOUT_COUNT', `${trust}, ${month}`);
    report.accept();
  });
  const rows = new ReportedRows(stage);
  for (const figure of counts.figures()) await rows.write(figure);
  report.finish();
}

function monthOf(row: Row<Column>): string {
  const day = row.date('date');
  if (day === null) throw row.rejected('DATE_UNREADABLE', 'date', 'The month is missing.');
  return day.slice(0, 7);
}

async function boardsOfTrusts(db: Queryable): Promise<Map<string, string>> {
  const { rows } = await db.query<{ code: string; board: string }>(
    'SELECT code, icb_code AS board FROM hospital_trust',
  );
  return new Map(rows.map(({ code, board }) => [code, board]));
}
