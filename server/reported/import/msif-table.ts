import { refuseFile } from '../../releases/reading/report.js';
import type { SourceFile } from '../../releases/reading/source-file.js';
import type { TableRow } from '../../releases/reading/table.js';
import { headerKey } from '../../releases/reading/values.js';
import { isWorkbook, openWorkbook, sheetRecords } from '../../releases/reading/workbook.js';
import { allRecords } from './all-records.js';
import { type FinancialYear, financialYearIn, financialYearOfDay } from './financial-year.js';

/** A column of fees: for which homes, of which year. */
export interface FeeColumn {
  measure: string;
  year: FinancialYear;
  at: number;
  title: string;
  isProvisional: boolean;
}

/** The table of fees as it stands in a file. */
export interface FeeTable {
  /** Where the name of the council stands, and its heading. */
  council: number;
  councilTitle: string;
  fees: FeeColumn[];
  rows: TableRow[];
}

const COUNCIL = /^(upper tier )?(local authority|council|authority|area)( name)?$/;

/**
 * Finds the table of fees in a workbook, in the sheets “Table A …” first, or in a delimited text file.
 * @throws ReleaseRefused SHEET_MISSING, HEADER_MISSING
 */
export async function openFees(file: SourceFile, referenceDate: string | null): Promise<FeeTable> {
  const asGiven = referenceDate ? financialYearOfDay(referenceDate) : null;
  if (!isWorkbook(file)) {
    const table = tableIn(await allRecords(file), asGiven ?? financialYearIn(file.name));
    if (table) return table;
    throw refuseFile('HEADER_MISSING', `${file.name}: ${WANTED}`, { column: 'local_authority' });
  }
  const workbook = await openWorkbook(file);
  const isTableA = (name: string) => (/^table a\b/i.test(name) ? 0 : 1);
  for (const name of [...workbook.SheetNames].sort((a, b) => isTableA(a) - isTableA(b))) {
    const records: string[][] = [];
    for await (const batch of sheetRecords(workbook, name)) records.push(...batch.records);
    const table = tableIn(records, asGiven ?? financialYearIn(name));
    if (table) return table;
  }
  const sheets = workbook.SheetNames.join(', ');
  throw refuseFile('SHEET_MISSING', `${file.name}: ${WANTED} Its sheets: ${sheets}.`, { column: 'Table A' });
}

const WANTED =
  'no table of fees was found. Wanted: a column of local authorities, and one headed “Average fee rate per week for ' +
  'external providers of care homes without nursing for clients aged 65+ in 2025-26” or the like.';

function tableIn(records: readonly string[][], year: FinancialYear | null): FeeTable | null {
  for (const [i, cells] of records.slice(0, 40).entries()) {
    const fees = feeColumns(cells, year);
    const council = cells.findIndex((cell) => COUNCIL.test(headerKey(cell)));
    if (fees.length === 0 || council < 0) continue;
    const rows = records
      .map((row, at) => ({ number: at + 1, cells: row }))
      .filter((row) => row.number > i + 1 && row.cells.some((cell) => cell.trim() !== ''));
    return { council, councilTitle: cells[council]!.trim(), fees, rows };
  }
  return null;
}

/** The fees of a header; of two columns of the same homes and year the first counts. */
function feeColumns(cells: readonly string[], year: FinancialYear | null): FeeColumn[] {
  const found = cells.flatMap((title, at): FeeColumn[] => {
    const key = headerKey(title);
    const [, kind] = /fee.*care homes (without|with) nursing/.exec(key) ?? [];
    const isOfOlder = /\b65\b/.test(key);
    const named = financialYearIn(title) ?? year;
    if (!kind || !isOfOlder || !named) return [];
    const measure = `msif_fee_${kind}_nursing_65_plus`;
    return [{ measure, year: named, at, title: title.trim(), isProvisional: /provisional/.test(key) }];
  });
  const first = new Map(found.reverse().map((fee) => [`${fee.measure}|${fee.year.label}`, fee]));
  return [...first.values()].sort((a, b) => a.at - b.at);
}
