import type { MonthRange } from '../../api/month-range.js';
import { lastDayOf, financialYearOf } from '../../metrics/period.js';
import type { Period } from '../../metrics/observation.js';
import { MISS_REASONS, URGENCIES, type UrgencyCode } from '../codes.js';
import type { RulesInForce } from '../clock/rules.js';
import { labelOf, PlacementAxis } from '../enums.js';
import { rulesUsed } from './hours.js';
import { groupOf, NO_REQUESTS, observer, statementOf, type ReportFrame } from './groups.js';
import { mixWarning } from './mix.js';
import type { TimelinessCell, TimelinessDimension } from './read-timeliness.js';
import type { MixWarning, ReasonCount, TimelinessReport } from './timeliness-objects.js';
import type { TimelinessFacts, TimelinessRequest } from './timeliness-report.js';

/** Share and fewest judged where no rules hold at all. */
const NO_RULES = { target: 0.85, fewestJudged: 20 };

/** The report without what has to be looked up elsewhere. Pure. */
export function reportOf(
  request: TimelinessRequest,
  facts: TimelinessFacts,
): Omit<TimelinessReport, 'rules' | 'sources'> {
  const { area, range, by } = request;
  const { cells, inForce, empty } = facts;
  const frame = frameOf(request, facts);
  const of = (dimension: TimelinessDimension) =>
    cells.filter((cell) => cell.isNow && cell.dimension === dimension).map((cell) => groupOf(cell, frame));
  const all = cells.find(({ isNow, dimension }) => isNow && dimension === 'ALL') ?? NO_REQUESTS;
  const total = groupOf(all, frame);
  const inOrder = (key: string | null) => URGENCIES.indexOf(key as UrgencyCode);
  return {
    ...{ area, by, target: frame.target, fewestJudged: frame.fewestJudged, total, emptyBecause: empty },
    period: periodOf(range.from, range.to),
    overall: total.share,
    verdict: total.verdict,
    statement: statementOf(total, frame),
    openOverdue: total.openOverdue,
    openNotDue: total.openNotDue,
    withdrawn: total.withdrawn + total.died + total.admittedElsewhere,
    hoursBasis: total.hoursBasis,
    medianHours: total.medianHours,
    p90Hours: total.p90Hours,
    byUrgency: of('URGENCY').sort((a, b) => inOrder(a.key) - inOrder(b.key)),
    byMonth: of('MONTH'),
    byLot: of('LOT'),
    byFunder: of('FUNDER'),
    byPathway: of('PATHWAY').filter(({ key }) => key !== null),
    byOrigin: of('ORIGIN'),
    missReasons: missReasons(cells, frame),
    mixWarning: mixOf(facts, range),
    notes: [...(facts.partly === null ? [] : [facts.partly]), ...notesOf(request, facts, inForce)],
  };
}

function frameOf({ area, range, target, version }: TimelinessRequest, facts: TimelinessFacts): ReportFrame {
  const { inForce, empty, lots } = facts;
  const isAnswer = empty === null || isCovered(range, empty.availableFrom, empty.availableTo);
  return {
    ...{
      areaCode: area.gssCode,
      from: range.from,
      to: range.to,
      version,
      rules: inForce,
      allRules: facts.rules,
      partly: facts.partly,
      lots,
    },
    target: target ?? inForce?.rules.target ?? NO_RULES.target,
    fewestJudged: inForce?.rules.fewestJudged ?? NO_RULES.fewestJudged,
    untold: isAnswer ? null : empty!.message,
  };
}

/** True where releases tell the whole time: then no request is an answer, and not its absence. */
function isCovered(range: { from: string; to: string }, from: string | null, to: string | null): boolean {
  return from !== null && to !== null && `${range.from}-01` >= from && `${range.to}-01` <= to;
}

function missReasons(cells: readonly TimelinessCell[], frame: ReportFrame): ReasonCount[] {
  const known: readonly (string | null)[] = [...MISS_REASONS, 'NOT_RECORDED'];
  return cells
    .filter(({ isNow, dimension, key }) => isNow && dimension === 'MISS' && key !== null)
    .map(({ key, late, openOverdue, releaseIds }) => ({
      reason: key!,
      label: labelOf(key!),
      count: observer(frame, null, releaseIds)('placements_missed', late + openOverdue, {
        ...{ numerator: late + openOverdue, denominator: null, why: '' },
      }),
    }))
    .sort((a, b) => b.count.value! - a.count.value! || known.indexOf(a.reason) - known.indexOf(b.reason));
}

/** Null also where the months before are not told whole: a part of them is no time to compare with. */
function mixOf({ cells, previous, told }: TimelinessFacts, range: MonthRange): MixWarning | null {
  if (told.from === null || `${previous.from}-01` < told.from) return null;
  const classes = (isNow: boolean) =>
    new Map(
      URGENCIES.flatMap((urgency) => {
        const cell = cells.find(
          (one) => one.isNow === isNow && one.dimension === 'URGENCY' && one.key === urgency,
        );
        return cell ? [[urgency, cell] as const] : [];
      }),
    );
  const [now, before] = [periodOf(range.from, range.to), periodOf(previous.from, previous.to)];
  const warning = mixWarning(classes(true), classes(false), { now: now.label, before: before.label });
  return warning && { ...warning, previous: before };
}

/** The versions of the rules by which the requests of the report were judged. */
export function rulesCited({ cells, rules, inForce }: TimelinessFacts, range: MonthRange): RulesInForce[] {
  const all = cells.find(({ isNow, dimension }) => isNow && dimension === 'ALL');
  if (!all) return inForce ? [inForce] : [];
  return rulesUsed(rules, all, range);
}

function notesOf(
  { area, by }: TimelinessRequest,
  { commissioners, cells }: TimelinessFacts,
  inForce: RulesInForce | null,
): string[] {
  const notes: string[] = [];
  if (by === PlacementAxis.LOCATION)
    notes.push(
      `Placements in homes in ${area.name}, whoever asked for them: requests without a home yet are not among them, and the figures are not to be added to those of its own requests.`,
    );
  else if (commissioners.partly.length > 0)
    notes.push(
      `${commissioners.partly.join(' and ')} lies only in part in ${area.name} and is not in the total: which of its requests belong to which part is not told.`,
    );
  const now = cells.find(({ isNow, dimension }) => isNow && dimension === 'ALL');
  if (now && now.withoutRule > 0)
    notes.push(`${now.withoutRule} requests have no rules for their day or class and are in no share.`);
  if (inForce === null)
    notes.push('No rules of the clock are recorded: record a version of placement-clock.');
  return notes;
}

/** A span of months as the period of a figure. */
export function periodOf(from: string, to: string): Period {
  const last = lastDayOf(to);
  const label = from === to ? from : `${from} to ${to}`;
  return {
    label,
    from: `${from}-01`,
    to: last,
    month: from === to ? to : null,
    financialYear: financialYearOf(last),
  };
}
