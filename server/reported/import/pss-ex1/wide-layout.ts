import { headerKey } from '../../../releases/reading/values.js';
import { publishedCell } from '../published-cell.js';
import type { FinancialYear } from '../financial-year.js';
import { AVERAGE_HEADINGS, UNIT_COSTS, WEEKS_OF, type UnitCost } from './measures.js';
import { publishedReason } from './reasons.js';
import { isCouncil, isEngland, note, type PssFigure, type PssTable } from './pss-row.js';

/** Where a unit cost stands; expenditure and weeks stand left of the average. */
interface Place {
  measure: UnitCost;
  at: number;
  heading: string;
  hasParts: boolean;
}

/**
 * Tables of 2009-10 to 2013-14: one row for each council, headings of up to three hundred characters, numerator,
 * denominator and average side by side, England and remarks below. Null for another layout.
 */
export function readWide(records: readonly string[][], year: FinancialYear | null): PssTable | null {
  const header = records.slice(0, 20).findIndex((cells) => placesIn(cells).length === UNIT_COSTS.length);
  if (header < 0 || !year) return null;
  const places = placesIn(records[header]!);
  const table: PssTable = { title: 'unit costs', rows: [], leftOut: [] };
  const isEstimate = records.some(([cell = '']) => /england totals include estimates/i.test(cell));
  records.forEach((cells, i) => {
    const place = cells[0] ?? '';
    if (i <= header || cells.every((cell) => cell.trim() === '')) return;
    if (isCouncil(place) || isEngland(place))
      table.rows.push({
        number: i + 1,
        place,
        year,
        figures: () => figuresOf(cells, places, year, isEngland(place) && isEstimate),
      });
    else if (place.trim() !== '') table.leftOut.push(note(cells));
  });
  return table;
}

function placesIn(cells: readonly string[]): Place[] {
  const keys = cells.map(headerKey);
  return UNIT_COSTS.flatMap((measure) => {
    const at = keys.findIndex((key) => AVERAGE_HEADINGS[measure].test(key));
    if (at < 0) return [];
    const hasParts =
      /^gross total cost/.test(keys[at - 2] ?? '') && /^the total number of weeks/.test(keys[at - 1] ?? '');
    return [{ measure, at, heading: cells[at]!.replace(/\s+/g, ' ').trim().slice(0, 120), hasParts }];
  });
}

function figuresOf(
  cells: readonly string[],
  places: readonly Place[],
  year: FinancialYear,
  isEstimate: boolean,
): PssFigure[] {
  const flags = isEstimate ? (['ESTIMATED'] as const) : [];
  const reason = publishedReason(year, isEstimate);
  return places.flatMap(({ measure, at, heading, hasParts }) => {
    const average = publishedCell(cells[at] ?? '', heading);
    const part = (left: number) => (hasParts ? publishedCell(cells[at - left] ?? '', heading) : null);
    const [cost, weeks] = [part(2), part(1)];
    const figure: PssFigure = {
      measure,
      column: heading,
      ...average,
      reason: average.reason ?? reason,
      numerator: typeof cost?.value === 'number' ? cost.value * 1000 : null,
      denominator: weeks?.value ?? null,
      flags,
    };
    const counted = WEEKS_OF[measure];
    if (!counted || !weeks) return [figure];
    return [figure, { measure: counted, column: heading, ...weeks, reason: weeks.reason ?? reason, flags }];
  });
}
