import type { PlacementAxis, TargetVerdict } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { countOf, formatCount } from './numbers.js';

const oneDecimal = (hours: number) => formatCount(Math.round(hours));

/** Words of the cards about placements on time. */
export const TIMELINESS_WORDS = {
  section: 'Placements on time',
  sectionText: 'Whether a place was found within the hours of its urgency, for the requests of this area.',
  verdicts: {
    MET: (target: string) => `the target of ${target} is met`,
    NOT_MET: (target: string) => `the target of ${target} is not met`,
    TOO_FEW_TO_JUDGE: (target: string) => `too few to judge against the target of ${target}`,
    NOT_JUDGED: () => 'not judged',
  } satisfies Record<TargetVerdict, (target: string) => string>,
  shortVerdicts: {
    MET: 'met',
    NOT_MET: 'not met',
    TOO_FEW_TO_JUDGE: 'too few to judge',
    NOT_JUDGED: 'not judged',
  } satisfies Record<TargetVerdict, string>,
  headline: (share: string, whose: string, verdict: string) =>
    `${share} of places ${whose} were found on time: ${verdict}`,
  noShare: (whose: string) => `No request for places ${whose} fell due in these months`,
  /** Whose placements the headline tells of. */
  whose: {
    COMMISSIONER: (place: string) => `for ${place}`,
    LOCATION: (place: string) => `in homes in ${place}`,
  } satisfies Record<PlacementAxis, (place: string) => string>,
  /** The place as the lines under headlines name it. */
  placed: {
    COMMISSIONER: (place: string) => place,
    LOCATION: (place: string) => `homes in ${place}, whoever asked`,
  } satisfies Record<PlacementAxis, (place: string) => string>,
  subtitle: (by: string, place: string, period: string, n: number) =>
    `Share of placement requests answered on time, ${by} · ${place} · ${period} · ${countOf(n, 'request', 'requests')} judged`,
  by: {
    class: 'by urgency',
    month: 'by month of the request',
    group: 'by lot, funder, pathway and origin',
  },
  target: (target: string) => `Target ${target}`,
  counts: (onTime: number, due: number) => `${formatCount(onTime)} of ${formatCount(due)}`,
  noneJudged: 'none judged',
  all: 'All requests',
  open: (overdue: number, notDue: number) =>
    overdue === 0
      ? `No request is open and overdue; ${formatCount(notDue)} ${notDue === 1 ? 'is' : 'are'} open and not yet due.`
      : `${countOf(overdue, 'request is', 'requests are')} open and overdue, and counted as not on time; ${formatCount(notDue)} more ${notDue === 1 ? 'is' : 'are'} open and not yet due.`,
  leftOut: (count: number) =>
    `${countOf(count, 'request was', 'requests were')} withdrawn, or ended because the person died or was admitted elsewhere: left out of the share.`,
  hours: (median: number, p90: number | null) =>
    `Half of the requests answered took no more than ${oneDecimal(median)} hours, nine in ten no more than ${p90 === null ? 'is known' : `${oneDecimal(p90)} hours`}, nights and weekends counted.`,
  weakest: (label: string, share: string, counts: string) =>
    `Furthest below the target: ${label}, ${share} (${counts}).`,
  columns: {
    group: 'Group',
    urgency: 'Urgency',
    hours: 'Hours allowed',
    due: 'Judged',
    onTime: 'On time',
    late: 'Late',
    overdue: 'Open and overdue',
    share: 'Share on time',
    interval: '95% interval',
    verdict: 'Against the target',
    median: 'Median hours',
    p90: '90th percentile of hours',
    basis: 'Hours counted',
    leftOut: 'Withdrawn or ended',
    by: 'By',
  },
  clock: { ELAPSED: 'hours', WORKING: 'working hours' },
  bases: { ELAPSED: 'nights and weekends too', WORKING: 'working hours only' },
  byMonth: (place: string) => `Placements on time in ${place}, month by month`,
  byMonthTitle: (met: number, judged: number, target: string) =>
    `The target of ${target} was reached in ${met} of ${countOf(judged, 'month', 'months')}`,
  byMonthFew: (few: number) =>
    few === 0 ? '' : `; ${countOf(few, 'month has', 'months have')} too few requests to judge`,
  byMonthNone: (target: string) =>
    `Every month has too few requests to judge against the target of ${target}`,
  chance: 'The 95% interval holds the target: a little more or less is chance.',
  groupsTitle: (place: string) => `Which placements in ${place} come late`,
  groups: { lot: 'Lot', funder: 'Who pays', pathway: 'Discharge pathway', origin: 'Where from' },
  groupsHeadline: (label: string, share: string) => `${label} is found on time least often: ${share}`,
  reasonsHeadline: (label: string, count: number, all: number) =>
    `“${label}” is the most frequent reason for missing the time: ${formatCount(count)} of ${formatCount(all)}`,
  reasonsSubtitle: (place: string, period: string) =>
    `Requests answered late or overdue, by reason · ${place} · ${period}`,
  reasonColumns: { reason: 'Reason', count: 'Requests' },
  reasonsAbout:
    'The reason that was recorded when a request was not answered in time. “Not recorded” is told, never spread over the others.',
  mix: 'The mix of urgency hides what happened',
  rules: (version: number, author: string, from: string) =>
    `Clock: version ${version} of the rules, in force from ${formatDate(from)}, recorded by ${author}.`,
  emptyTitle: (place: string) => `No placement requests for ${place} in these months`,
  filters: 'Change which placements are told',
  months: 'Period',
  monthOptions: { '3': 'Last 3 months', '12': 'Last 12 months', '24': 'Last 24 months' },
  axis: 'Which placements',
  axisOptions: { council: 'Asked for here, wherever the home is', home: 'In homes here, whoever asked' },
  origin: 'Where from',
  originOptions: { all: 'Anywhere', hospital: 'From hospital', community: 'From the community' },
} as const;
