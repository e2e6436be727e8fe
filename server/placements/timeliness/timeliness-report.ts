import { apiError, ErrorCode } from '../../api/errors.js';
import type { ApiContext } from '../../api/context.js';
import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import { AreaType } from '../../areas/area-type.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import type { Queryable } from '../../database/database.js';
import { rulesFor, rulesInForce, type RulesInForce } from '../clock/rules.js';
import { PlacementAxis } from '../enums.js';
import { lastDayOf } from '../../metrics/period.js';
import { partlyTold, type Told } from '../told.js';
import { checkFilter } from './check-filter.js';
import { monthsBefore } from './months-before.js';
import {
  commissionersOf,
  readTimeliness,
  toldOf,
  type AreaCommissioners,
  type TimelinessCell,
} from './read-timeliness.js';
import type { PlacementFilter } from './timeliness-objects.js';

export interface TimelinessRequest {
  area: Area;
  range: MonthRange;
  target: number | null;
  by: PlacementAxis;
  filter: PlacementFilter | null;
  version: number | null;
}

/** Everything that a report is made of, as read in one private transaction. */
export interface TimelinessFacts {
  cells: TimelinessCell[];
  /** As many months before, first and last. */
  previous: { from: string; to: string };
  rules: RulesInForce[];
  inForce: RulesInForce | null;
  commissioners: AreaCommissioners;
  lots: Map<string, string>;
  /** Of which time releases tell the requests. */
  told: Told;
  /** What is not told of months that are told in part. */
  partly: string | null;
  empty: EmptyReason | null;
}

/** @throws FORBIDDEN, UNAUTHENTICATED, BAD_USER_INPUT for a filter that nothing can meet */
export function readFacts(context: ApiContext, request: TimelinessRequest): Promise<TimelinessFacts> {
  return context.privately('placements', [request.area.gssCode], (db) => factsOf(db, request));
}

async function factsOf(
  db: Queryable,
  { area, range, by, filter, version }: TimelinessRequest,
): Promise<TimelinessFacts> {
  const commissioners = await commissionersOf(db, area.gssCode, range.from);
  const previous = monthsBefore(range);
  const byLocation = by === PlacementAxis.LOCATION;
  const lots = await lotNames(db, byLocation ? null : commissioners.councils);
  const lotCodes = checkFilter(filter, { area, known: lots.names, councils: lots.councils });
  const canTell = commissioners.dividedFrom === null && (byLocation || commissioners.councils.length > 0);
  const cells = canTell
    ? await readTimeliness(db, {
        ...{ areaCode: area.gssCode, councils: commissioners.councils, byLocation, version },
        ...{ from: range.from, to: range.to, before: previous.from },
        origins: filter?.origins ?? null,
        funders: filter?.funders ?? null,
        lots: lotCodes,
        pathways: filter?.pathways ?? null,
      })
    : [];
  const rules = await rulesInForce(db);
  const own = area.areaType === AreaType.CASSR ? area.gssCode : '*';
  const asking = cells.find(({ isNow, dimension }) => isNow && dimension === 'ALL')?.commissioners;
  const told = await toldOf(db, (byLocation ? asking : null) ?? commissioners.councils, version);
  return {
    cells,
    previous,
    rules,
    inForce: rulesFor(rules, own, lastDayOf(range.to)),
    commissioners,
    lots: lots.names,
    told,
    partly: asking ? partlyTold(`Requests of ${area.name}`, range, told) : null,
    empty: cells.some(({ isNow }) => isNow)
      ? null
      : emptyReason({
          area,
          range,
          byLocation,
          commissioners,
          told,
          hasFilter: filter !== null,
        }),
  };
}

/** Names of the lots that requests of some councils can be of, or of any, by code; and whose lots they are. */
async function lotNames(
  db: Queryable,
  councils: readonly string[] | null,
): Promise<{ names: Map<string, string>; councils: string[] }> {
  const { rows } = await db.query<{ code: string; name: string; council: string | null }>(
    `SELECT code, name, commissioner_code AS council FROM lot
     WHERE commissioner_code IS NULL OR $1::text[] IS NULL OR commissioner_code = ANY ($1::text[])
     ORDER BY commissioner_code NULLS FIRST`,
    [councils],
  );
  return {
    names: new Map(rows.map(({ code, name }) => [code, name])),
    councils: rows.flatMap(({ council }) => council ?? []),
  };
}

interface EmptyQuestion {
  area: Area;
  range: MonthRange;
  byLocation: boolean;
  commissioners: AreaCommissioners;
  told: Told;
  hasFilter: boolean;
}

/** Why no request is told; a time that releases do tell, and in which nobody asked, is no reason but an answer. */
function emptyReason(question: EmptyQuestion): EmptyReason {
  const { area, range, byLocation, commissioners, told, hasFilter } = question;
  const reason = (
    code: ErrorCode,
    message: string,
    from: string | null = null,
    to: string | null = null,
  ) => ({
    ...{
      code,
      message,
      availableAreaTypes: [AreaType.CASSR, AreaType.ICB],
      availableFrom: from,
      availableTo: to,
    },
  });
  if (commissioners.dividedFrom !== null) {
    const text = `${area.name} came out of ${commissioners.dividedFrom} by a division: which of its requests belong to which part is not told.`;
    return reason(ErrorCode.RECAST_NOT_EXACT, text);
  }
  if (!byLocation && commissioners.councils.length === 0)
    return reason(
      ErrorCode.AREA_TYPE_NOT_COVERED,
      `No council lies in ${area.name} whole, so it has no requests of its own.`,
    );
  if (byLocation)
    return reason(
      ErrorCode.PERIOD_NOT_COVERED,
      `No placement in a home in ${area.name} is told of these months.`,
    );
  if (told.from === null || told.to === null)
    return reason(
      ErrorCode.PERIOD_NOT_COVERED,
      `No placements are loaded for ${area.name}. Load a file of the dataset “placements”.`,
    );
  const isCovered = `${range.from}-01` >= told.from && `${range.to}-01` <= told.to;
  const what = hasFilter ? 'No such request' : 'No request';
  const text = isCovered
    ? `${what} of ${area.name} was received from ${range.from} to ${range.to}; the releases tell these months.`
    : `Requests of ${area.name} are told from ${told.from.slice(0, 7)} to ${told.to}.`;
  return reason(ErrorCode.PERIOD_NOT_COVERED, text, told.from, told.to);
}

/** @throws BAD_USER_INPUT */
export function checkTarget(target: number | null): void {
  if (target !== null && !(target > 0 && target <= 1))
    throw apiError(ErrorCode.BAD_USER_INPUT, 'target is a share above 0 and up to 1, such as 0.85.', {
      argument: 'target',
    });
}
