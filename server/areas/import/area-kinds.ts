import type { AreaResolver } from '../area-resolver.js';
import type { Report } from '../../releases/reading/report.js';
import { RowRejected } from '../../releases/reading/row.js';

/** Codes of areas that the atlas holds: England, its regions, councils, districts and health areas, and Wales. */
const modelled = /^(E92|E12|E0[6-9]|E10|E54|E38|W92|W06|W11)/;

/**
 * The area of a code; null for one of a kind or nation that the atlas does not hold, which is then set aside.
 * @throws RowRejected AREA_UNKNOWN
 */
export function modelledArea(
  resolver: AreaResolver,
  code: string,
  column: string,
  report: Report,
): string | null {
  const area = resolver.byCode(code);
  if (area) return area.code;
  if (modelled.test(code.trim())) {
    throw new RowRejected('AREA_UNKNOWN', `There is no area ${code}.`, { column, value: code });
  }
  report.setAside('AREA_NOT_MODELLED', code.trim());
  return null;
}
