import { apiError, ErrorCode } from '../../api/errors.js';
import type { MonthRange } from '../../api/month-range.js';
import { AreaType } from '../../areas/area-type.js';
import type { Area } from '../../areas/area.entity.js';
import type { Queryable } from '../../database/database.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import { STANDING } from '../standing-releases.js';

/** First and last month of which prices of a council are told; nulls where none is loaded. */
export interface ToldMonths {
  readonly from: string | null;
  readonly to: string | null;
}

/** @throws AREA_TYPE_NOT_COVERED for an area that is no council: councils alone agree prices */
export function checkCouncil({ areaType, name }: Area): void {
  if (areaType === AreaType.CASSR) return;
  throw apiError(
    ErrorCode.AREA_TYPE_NOT_COVERED,
    `${name} is a ${areaType}: prices are agreed by councils. Ask for a council.`,
    { availableAreaTypes: [AreaType.CASSR] },
  );
}

/**
 * The months of which the standing releases tell prices of a council: from the first day of a placement to the day that
 * the newest release speaks of. Reads private tables: call it behind the private door.
 */
export async function monthsWithPrices(
  db: Queryable,
  commissionerCode: string,
  version: number | null,
): Promise<ToldMonths> {
  const { rows } = await db.query<ToldMonths>(
    `WITH ${STANDING}
     SELECT min(p.started_on) AS "from", greatest(max(p.started_on), max(r.reference_date)) AS "to"
     FROM   placement_price p JOIN standing USING (release_id) JOIN release r ON r.id = p.release_id
     WHERE  p.commissioner_code = $2`,
    [version, commissionerCode],
  );
  return rows[0]!;
}

/** Why no placement of a lot is told of in some months: not loaded, other months, or none began. Pure. */
export function whyNoPlacement(name: string, { from, to }: MonthRange, told: ToldMonths): EmptyReason {
  const [first, last] = [told.from, told.to];
  if (first === null || last === null)
    return reason(
      ErrorCode.SOURCE_UNAVAILABLE,
      `No prices of ${name} are loaded. A data steward can load them: atlas import placement-prices <file>.`,
    );
  if (to < first.slice(0, 7) || from > last.slice(0, 7))
    return reason(
      ErrorCode.PERIOD_NOT_COVERED,
      `Prices of ${name} are told from ${first} to ${last}, and not of ${from} to ${to}.`,
      told,
    );
  return reason(
    ErrorCode.PERIOD_NOT_COVERED,
    `No placement of this lot began in the months asked for; prices of ${name} are told from ${first} to ${last}.`,
    told,
  );
}

const reason = (code: ErrorCode, message: string, told?: ToldMonths): EmptyReason => ({
  ...{ code, message, availableAreaTypes: [AreaType.CASSR] },
  ...{ availableFrom: told?.from ?? null, availableTo: told?.to ?? null },
});
