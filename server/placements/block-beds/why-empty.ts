import { ErrorCode } from '../../api/errors.js';
import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import { AreaType } from '../../areas/area-type.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import type { AreaCommissioners } from '../timeliness/read-timeliness.js';
import { isTouched, type Told } from '../told.js';

export interface ContractsAsked {
  area: Area;
  range: MonthRange;
  commissioners: AreaCommissioners;
  told: Told;
  /** The reader sees every contract of the area, not those of some homes only. */
  seesAll: boolean;
}

/** Why nobody knows of block contracts in some months; null where releases tell, even that there is none. Pure. */
export function contractsUntold({
  area,
  range,
  commissioners,
  told,
  seesAll,
}: ContractsAsked): EmptyReason | null {
  const { dividedFrom, councils } = commissioners;
  const reason = (code: ErrorCode, message: string): EmptyReason => ({
    ...{ code, message, availableAreaTypes: [AreaType.CASSR] },
    ...{ availableFrom: told.from, availableTo: told.to },
  });
  if (dividedFrom !== null)
    return reason(
      ErrorCode.RECAST_NOT_EXACT,
      `${area.name} came out of ${dividedFrom} by a division: which of its contracts belong to which part is not told.`,
    );
  if (councils.length === 0)
    return reason(
      ErrorCode.AREA_TYPE_NOT_COVERED,
      `No council lies in ${area.name} whole, so it has no block contracts of its own.`,
    );
  if (isTouched(range, told)) return null;
  if (told.from !== null && told.to !== null)
    return reason(
      ErrorCode.PERIOD_NOT_COVERED,
      `Block contracts of ${area.name} are told from ${told.from.slice(0, 7)} to ${told.to}.`,
    );
  return reason(
    ErrorCode.PERIOD_NOT_COVERED,
    seesAll
      ? `No block contracts are loaded for ${area.name}. Load a file of the dataset “block-contracts”.`
      : `No block contract of ${area.name} with a home of yours is told.`,
  );
}
