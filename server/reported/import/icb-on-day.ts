import type { AreaResolver } from '../../areas/area-resolver.js';

/** The code of a board on a day: one that only got a new code is told by the one in force then. Null: no such board. */
export function icbOnDay(resolver: AreaResolver, code: string, day: string): string | null {
  const area = resolver.byCode(code);
  if (area?.areaType !== 'ICB') return null;
  if (area.validFrom <= day && (area.validTo === null || day < area.validTo)) return area.code;
  const then = resolver.icb(area.name, { asAt: day });
  return 'code' in then ? then.code : area.code;
}
