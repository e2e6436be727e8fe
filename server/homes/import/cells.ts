import type { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { postcodeValue } from '../../releases/reading/values.js';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** The identifier of a location. @throws RowRejected */
export function locationId<Column extends string>(row: Row<Column>, column: Column): string {
  const id = row.required(column, 'LOCATION_ID_MISSING', 'The location identifier');
  if (idPattern.test(id)) return id;
  throw row.rejected('LOCATION_ID_UNREADABLE', column, `“${id}” is not an identifier.`);
}

/** The postcode of a row; one that cannot be read is left out, and said. */
export function postcodeOf<Column extends string>(
  row: Row<Column>,
  column: Column,
  report: Report,
): string | null {
  const code = postcodeValue(row.raw(column));
  const text = row.text(column);
  if (code === null && text !== null) {
    const place = { row: row.number, column: row.title(column), value: text };
    report.say('POSTCODE_UNREADABLE', place, `“${text}” is not a postcode.`);
  }
  return code;
}

/** Longitude and latitude of a row; both null where either is missing or lies outside the British Isles. */
export function coordinatesOf<Column extends string>(
  row: Row<Column>,
  longitude: Column,
  latitude: Column,
): { longitude: number | null; latitude: number | null } {
  const [x, y] = [row.decimal(longitude), row.decimal(latitude)];
  const isNear = x !== null && y !== null && x > -12 && x < 4 && y > 48 && y < 62;
  return isNear ? { longitude: x, latitude: y } : { longitude: null, latitude: null };
}

/** The parts of a cell that lists several things: by bars where it has any, else by commas. */
export function listed(text: string | null): string[] {
  if (text === null) return [];
  const parts = text.split(text.includes('|') ? '|' : /,\s+/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
