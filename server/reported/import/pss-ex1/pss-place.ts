import type { AreaResolver } from '../../../areas/area-resolver.js';
import { RowRejected } from '../../../releases/reading/row.js';
import { isEngland } from './pss-row.js';

const ENGLAND = 'E92000001';
const REGIONS: Record<string, string> = {
  East: 'East of England',
  'Yorkshire and Humber': 'Yorkshire and The Humber',
};

/**
 * The area of that day which a cell such as “102-Cumbria”, “104 - Northumberland UA”, “North West” or “TOTAL England" names.
 * The number counts; the name only where the number is unknown.
 * @throws RowRejected COUNCIL_UNKNOWN
 */
export function areaOfPlace(place: string, asAt: string, resolver: AreaResolver, column: string): string {
  const text = place.trim();
  if (isEngland(text)) return ENGLAND;
  const [, number, name] = /^(\d{3})\s*-\s*(.*)$/.exec(text) ?? [];
  const found =
    number === undefined
      ? [resolver.region(REGIONS[text] ?? text)]
      : [resolver.council(number, { scheme: 'ASC_CODE', asAt }), resolver.council(name!, { asAt })];
  const known = found.find((one) => 'code' in one);
  if (known && 'code' in known) return known.code;
  const message = `There is no council or region ${text}.`;
  throw new RowRejected('COUNCIL_UNKNOWN', message, { column, value: text });
}
