import { RowRejected } from '../../../releases/reading/row.js';
import { headerKey } from '../../../releases/reading/values.js';
import type { FinancialYear } from '../financial-year.js';
import { publishedCell } from '../published-cell.js';
import { ACTIVITY_ROWS, NEW_ROWS, UNIT_COSTS, WEEKS_OF, type Weeks } from './measures.js';
import { ADDED_UP, COMPUTED, INCOMPLETE, NO_WEEKS } from './reasons.js';
import { isCouncil, note, type PssFigure, type PssTable } from './pss-row.js';

const REASONS = 5;

/** Rows of long-term support of people aged 65 and over: one for each primary support reason. */
type Finder = (service: string, provision: string, category?: string) => number[];
/** A cell of a council, by the index of its row. */
type Cells = (row: number) => string;

/**
 * Tables of unit costs and of activity from 2014-15 on: areas are columns, rows tell what is counted, and nothing is given
 * for all older people together. Null for another layout.
 */
export function readTransposed(records: readonly string[][], year: FinancialYear | null): PssTable | null {
  const header = records.slice(0, 20).findIndex((cells) => headerKey(cells.slice(0, 4).join(' ')) === TITLES);
  const titles = records[header]?.map(headerKey) ?? [];
  const provisionAt = titles.findIndex((title) => title === 'unit cost provision' || title === 'provision');
  if (header < 0 || provisionAt < 0 || !year) return null;
  const isActivity = titles[provisionAt] === 'provision';
  const find = finder(records, provisionAt);
  const table: PssTable = {
    title: isActivity ? 'activity' : 'unit costs',
    rows: [],
    leftOut: records.filter((cells) => isRemark(cells)).map(note),
  };
  records[header]!.forEach((place, column) => {
    if (column <= provisionAt || place.trim() === '') return;
    const cells = (row: number) => records[row]![column] ?? '';
    const figures = () => (isActivity ? activity(find, cells) : unitCosts(find, cells, isCouncil(place)));
    table.rows.push({ number: header + 1, place, year, figures });
  });
  return table;
}

const TITLES = 'support type age category primary support reason service delivery mechanism';

const isRemark = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length === 1;

function finder(records: readonly string[][], provisionAt: number): Finder {
  const keys = records.map((cells) => cells.slice(0, provisionAt + 1).map(headerKey));
  return (service, provision, category) =>
    keys.flatMap((key, i) => {
      const [support, age, , mechanism] = key;
      const isMeant =
        support === 'long term' &&
        age === 'age 65 and over' &&
        mechanism === service &&
        key[provisionAt] === provision &&
        (category === undefined || key[provisionAt - 1] === category);
      return isMeant ? [i] : [];
    });
}

function unitCosts(find: Finder, cells: Cells, isOfCouncil: boolean): PssFigure[] {
  return UNIT_COSTS.flatMap((measure) => {
    const [service, provision] = NEW_ROWS[measure];
    const column = `Age 65 and over, ${service}, ${provision}`;
    const cost = total(find(service, provision, 'numerator'), cells, column);
    const weeks = total(find(service, provision, 'denominator'), cells, column);
    const figure = { measure, column, ...average(cost, weeks), flags: ['BREAK_IN_SERIES'] as const };
    const counted = WEEKS_OF[measure];
    // Of regions the table of unit costs adds up only councils that gave both; that of activity has all of them.
    return counted && isOfCouncil ? [figure, weeksFigure(counted, weeks, column)] : [figure];
  });
}

function activity(find: Finder, cells: Cells): PssFigure[] {
  return Object.entries(ACTIVITY_ROWS).map(([measure, [service, provision]]) => {
    const column = `Age 65 and over, ${service}, ${provision}`;
    return weeksFigure(measure as Weeks, total(find(service, provision), cells, column), column);
  });
}

/** The five reasons added up; null where one is missing. @throws RowRejected HEADER_MISSING, FIGURE_NOT_A_NUMBER */
function total(rows: readonly number[], cells: Cells, column: string): number | null {
  if (rows.length !== REASONS)
    throw new RowRejected('HEADER_MISSING', `${column}: ${rows.length} primary support reasons, not five.`, {
      column,
    });
  const values = rows.map((row) => publishedCell(cells(row), column).value);
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

const MISSING = {
  value: null,
  status: 'NOT_AVAILABLE',
  reason: INCOMPLETE,
} as const;

function average(
  cost: number | null,
  weeks: number | null,
): Pick<PssFigure, 'value' | 'status' | 'reason' | 'numerator' | 'denominator'> {
  if (cost === null || weeks === null) return MISSING;
  const parts = { numerator: cost * 1000, denominator: weeks };
  if (weeks === 0) return { value: null, status: 'NOT_APPLICABLE', reason: NO_WEEKS, ...parts };
  return {
    value: Math.round((cost * 100_000) / weeks) / 100,
    status: 'PRESENT',
    reason: COMPUTED,
    ...parts,
  };
}

function weeksFigure(measure: Weeks, weeks: number | null, column: string): PssFigure {
  const flags = ['BREAK_IN_SERIES'] as const;
  if (weeks === null) return { measure, column, ...MISSING, flags };
  const value = Math.round(weeks * 100) / 100;
  return { measure, column, value, status: 'PRESENT', reason: ADDED_UP, flags };
}
