import { ErrorCode } from '../../api/errors.js';
import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import { AreaType } from '../../areas/area-type.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import type { AreaCommissioners } from '../timeliness/read-timeliness.js';
import { isCovered, type Told } from '../told.js';

/** Why nothing can be told of an area whatever the months; null where something can. Pure. */
export function untellable(area: Area, { dividedFrom, councils }: AreaCommissioners): EmptyReason | null {
  if (dividedFrom !== null)
    return reason(
      ErrorCode.RECAST_NOT_EXACT,
      `${area.name} came out of ${dividedFrom} by a division: which of its stays belong to which part is not told.`,
    );
  if (councils.length === 0)
    return reason(
      ErrorCode.AREA_TYPE_NOT_COVERED,
      `No council lies in ${area.name} whole, so it has no short stays of its own.`,
    );
  return null;
}

/** Why there are neither stays nor booked beds in some months. Pure. */
export function nothingTold(area: Area, range: MonthRange, told: Told): EmptyReason {
  if (told.from === null || told.to === null)
    return reason(
      ErrorCode.PERIOD_NOT_COVERED,
      `No placements are loaded for ${area.name}. Load a file of the dataset “placements”.`,
    );
  const text = isCovered(range, told)
    ? `Nobody whom ${area.name} placed was in a short-term bed from ${range.from} to ${range.to}, and no such bed was booked; the releases tell these months.`
    : `Placements of ${area.name} are told from ${told.from.slice(0, 7)} to ${told.to}.`;
  return reason(ErrorCode.PERIOD_NOT_COVERED, text, told);
}

function reason(code: ErrorCode, message: string, told: Told | null = null): EmptyReason {
  return {
    ...{ code, message, availableAreaTypes: [AreaType.CASSR, AreaType.ICB] },
    availableFrom: told?.from ?? null,
    availableTo: told?.to ?? null,
  };
}
