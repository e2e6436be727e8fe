import type { MonthRange } from '../../api/month-range.js';
import type { Area } from '../../areas/area.entity.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import { Observation } from '../../metrics/observation.js';
import { lastDayOf } from '../../metrics/period.js';
import { ValueStatus } from '../../metrics/value.js';
import { EXIT_DESTINATIONS, PATHWAYS, SHORT_STAY_KINDS } from '../codes.js';
import { exitLabelOf, labelOf } from '../enums.js';
import { periodOf } from '../timeliness/build-report.js';
import type { AreaCommissioners } from '../timeliness/read-timeliness.js';
import type { ContractedCell, StayCell, StayDimension } from './read-short-term.js';
import type { ExitCount, ShortStays, ShortTermBedReport, ShortTermContracts } from './short-term-objects.js';
import { isCovered, partlyTold, type Told } from '../told.js';

export interface ShortTermRequest {
  area: Area;
  range: MonthRange;
  version: number | null;
}

/** Everything that a report is made of, as read in one private transaction. */
export interface ShortTermFacts {
  contracted: ContractedCell[];
  stays: StayCell[];
  commissioners: AreaCommissioners;
  told: Told;
  /** Why there is nothing; null where there is something. */
  empty: EmptyReason | null;
}

/** The report without its sources. Pure. */
export function shortTermReport(
  request: ShortTermRequest,
  facts: ShortTermFacts,
): Omit<ShortTermBedReport, 'sources'> {
  const { area, range } = request;
  const { contracted, stays, commissioners, told, empty } = facts;
  const isTold = empty === null || isCovered(range, told);
  const observe = observer(request);
  const groups = (dimension: StayDimension): ShortStays[] =>
    isTold
      ? stays
          .filter((cell) => cell.dimension === dimension && cell.exit === null)
          .map((cell) => staysOf(cell, stays, observe))
          .sort((one, other) => ORDER.indexOf(one.key!) - ORDER.indexOf(other.key!))
      : [];
  const inContracts = (cell: ContractedCell | undefined) =>
    contractsOf(cell, observe, isTold ? null : empty.message, area.name);
  return {
    ...{ area, period: periodOf(range.from, range.to), emptyBecause: empty },
    isDemonstration: area.isDemonstration,
    contracted: inContracts(contracted.find(({ bedType }) => bedType === null)),
    contractedByBedType: contracted.filter(({ bedType }) => bedType !== null).map(inContracts),
    total: groups('ALL')[0] ?? null,
    byKind: groups('KIND'),
    byPathway: groups('PATHWAY'),
    byBedType: groups('BED_TYPE'),
    notes: [
      commissioners.partly.length > 0
        ? `${commissioners.partly.join(' and ')} lies only in part in ${area.name} and is not in the total: which of its stays belong to which part is not told.`
        : null,
      empty === null ? partlyTold(`Placements of ${area.name}`, range, told) : null,
    ].filter((note) => note !== null),
  };
}

const ORDER: readonly string[] = [...SHORT_STAY_KINDS, ...PATHWAYS, 'NOT_RECORDED'];

type Observe = (metricCode: string, figure: Figure, releaseIds: number[]) => Observation;
interface Figure {
  value: number | null;
  numerator?: number;
  denominator?: number;
  /** Why there is no value. */
  why: string;
  /** Whether releases do not tell, rather than there being nothing to tell. */
  isUntold?: boolean;
}

function observer({ area, range: { from, to }, version }: ShortTermRequest): Observe {
  return (metricCode, { value, numerator, denominator, why, isUntold = false }, releaseIds) => {
    const isThere = value !== null;
    const missing = isUntold ? ValueStatus.NOT_AVAILABLE : ValueStatus.NOT_APPLICABLE;
    return new Observation({
      ...{ metricCode, areaCode: area.gssCode, locationId: null, serviceType: null, band: null, group: [] },
      ...{ from: `${from}-01`, to: lastDayOf(to), flags: [], midYear: null, contributing: null },
      ...{ expected: null, releaseIds, version, value },
      status: isThere ? ValueStatus.PRESENT : missing,
      reason: isThere ? null : why,
      numerator: isThere ? (numerator ?? null) : null,
      denominator: isThere ? (denominator ?? null) : null,
    });
  };
}

function contractsOf(
  cell: ContractedCell | undefined,
  observe: Observe,
  untold: string | null,
  place: string,
): ShortTermContracts {
  const { bedType = null, beds = 0, bedDays = 0, used = 0, releaseIds = [] } = cell ?? {};
  // No contract at all: whether there are none or their file was not loaded, nobody can tell.
  const isUntold = untold !== null || cell === undefined || cell.contracts === 0;
  const why = untold ?? `No contract of ${place} for short-term beds is told of these months.`;
  const use = isUntold || bedDays === 0 ? null : used / bedDays;
  return {
    bedType,
    beds: observe('short_term_beds', { value: isUntold ? null : beds, why, isUntold }, releaseIds),
    bedDays: isUntold ? null : bedDays,
    usedBedDays: isUntold ? null : used,
    utilisation: observe(
      'short_term_bed_use',
      {
        ...{ value: use, numerator: used, denominator: bedDays, isUntold },
        why: isUntold ? why : 'No such bed is booked in the time.',
      },
      releaseIds,
    ),
  };
}

function staysOf(cell: StayCell, all: readonly StayCell[], observe: Observe): ShortStays {
  const { dimension, key, begun, ended, bedDays, lowerQuartile, upperQuartile, p90 } = cell;
  const own = all.filter((one) => one.dimension === dimension && one.key === key && one.exit !== null);
  const exitsNotRecorded = own.find(({ exit }) => exit === 'NOT_RECORDED')?.ended ?? 0;
  const recorded = ended - exitsNotRecorded;
  const median = observe(
    'short_stay_median_days',
    { value: cell.median, denominator: ended, why: 'No such stay ended in the time.' },
    cell.releaseIds,
  );
  return {
    ...{ key, label: labelOfGroup(cell), begun, ended, bedDays, exitsNotRecorded },
    lengthOfStay: { stays: ended, median, lowerQuartile, upperQuartile, p90 },
    stillThere: {
      people: cell.stillThere,
      medianDays: cell.medianSoFar,
      longestDays: cell.longestSoFar,
    },
    exits: own
      .filter(({ exit }) => exit !== 'NOT_RECORDED')
      .map((one) => exitOf(one, recorded, observe))
      .sort((one, other) => other.count - one.count || exitPlace(one) - exitPlace(other)),
  };
}

const exitPlace = ({ destination }: ExitCount): number =>
  (EXIT_DESTINATIONS as readonly string[]).indexOf(destination);

function exitOf({ exit, ended, releaseIds }: StayCell, recorded: number, observe: Observe): ExitCount {
  const figure = { value: ended / recorded, numerator: ended, denominator: recorded, why: '' };
  return {
    ...{ destination: exit!, label: exitLabelOf(exit!), count: ended },
    share: observe('short_stay_exits', figure, releaseIds),
  };
}

function labelOfGroup({ dimension, key }: StayCell): string {
  if (key === null) return dimension === 'ALL' ? 'All short stays' : 'None recorded';
  return key === 'NOT_RECORDED' ? 'No pathway recorded' : labelOf(key);
}
