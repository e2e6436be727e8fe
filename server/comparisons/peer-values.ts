import type { ApiContext } from '../api/context.js';
import type { Metric } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import { monthsBetween } from '../metrics/period.js';
import { PopulationBand, ValueStatus } from '../metrics/value.js';
import type { AreaEntry } from './area-book.js';
import { type Frame, isOfMonths, monthsOf, questionKey, seriesKey } from './frame.js';

/** What a comparison needs of another area’s value. */
export type PeerValue = Pick<
  ObservedValue,
  'value' | 'numerator' | 'denominator' | 'contributing' | 'status' | 'reason'
>;

/** Values that a comparison needs: of these lists of areas, in this frame. Many needs share the same lists. */
export interface Need {
  readonly frame: Frame;
  readonly areas: readonly (readonly Pick<AreaEntry, 'code'>[])[];
}

/** Gives the value of an area in a frame that was among the needs. */
export type PeerValues = (frame: Frame, areaCode: string) => PeerValue;

const UNTOLD: PeerValue = {
  value: null,
  numerator: null,
  denominator: null,
  contributing: null,
  status: ValueStatus.NOT_AVAILABLE,
  reason: 'No release tells it.',
};

/**
 * Reads all values that some comparisons need: month ends and months from the stored series, other days from the homes.
 * One statement for each data version, split and choice of homes that the questions hold, however many values these are.
 */
export async function readPeers(context: ApiContext, needs: readonly Need[]): Promise<PeerValues> {
  const metricOf = (frame: Frame): Metric => context.metrics.of(frame.metricCode)!;
  const parts = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${isOfMonths(need.frame, metricOf(need.frame))}|${questionKey(need.frame)}`;
    const part = parts.get(key);
    if (part) part.push(need);
    else parts.set(key, [need]);
  }
  const found = new Map<string, PeerValue>();
  await Promise.all(
    [...parts.values()].map(async (part) => {
      const inMonths = isOfMonths(part[0]!.frame, metricOf(part[0]!.frame));
      for (const [key, value] of await (inMonths ? ofMonths(context, part) : ofDays(context, part)))
        found.set(key, value);
    }),
  );
  return (frame, areaCode) => {
    const metric = metricOf(frame);
    const at = (time: string) => found.get(keyOf(frame, areaCode, time)) ?? UNTOLD;
    if (!isOfMonths(frame, metric)) return at(frame.to);
    const [first, last] = monthsOf(frame, metric);
    return first === last ? at(last) : addedUp(monthsBetween(first, last).map(at), metric);
  };
}

const keyOf = (frame: Frame, areaCode: string, time: string): string =>
  `${questionKey(frame)}|${seriesKey(frame, areaCode)}|${time}`;

async function ofMonths(context: ApiContext, part: readonly Need[]): Promise<[string, PeerValue][]> {
  const { frame } = part[0]!;
  const months = part.flatMap((need) => monthsOf(need.frame, context.metrics.of(need.frame.metricCode)!));
  const series = await context.observations.overMonths({
    ...combinationsOf(part),
    from: months.reduce((a, b) => (a < b ? a : b)),
    to: months.reduce((a, b) => (a > b ? a : b)),
    groupBy: frame.group.map(({ dimension }) => dimension),
    filter: frame.filter ?? null,
    version: frame.version,
  });
  return series.flatMap((one) =>
    one.points.map((point, i): [string, PeerValue] => [
      `${questionKey(frame)}|${seriesKey(one, one.areaCode)}|${one.months[i]!}`,
      point,
    ]),
  );
}

async function ofDays(context: ApiContext, part: readonly Need[]): Promise<[string, PeerValue][]> {
  const { frame } = part[0]!;
  const values = await context.observations.onDays({
    ...combinationsOf(part),
    days: unique(part.map((need) => need.frame.to)),
    version: frame.version,
  });
  return values.map((value) => [
    `${questionKey(frame)}|${seriesKey(value, value.areaCode!)}|${value.to}`,
    value,
  ]);
}

function combinationsOf(part: readonly Need[]) {
  const bands = unique(part.flatMap(({ frame }) => (frame.band === null ? [] : [frame.band])));
  return {
    metricCodes: unique(part.map(({ frame }) => frame.metricCode)),
    areaCodes: unique(
      unique(part.flatMap(({ areas }) => areas)).flatMap((list) => list.map(({ code }) => code)),
    ),
    serviceTypes: unique(part.map(({ frame }) => frame.serviceType)),
    bands: bands.length > 0 ? bands : [PopulationBand.AGE_65_PLUS],
  };
}

/** What happened in several months together, or on average, if all of them are told. */
function addedUp(months: readonly PeerValue[], { overPeriod }: Metric): PeerValue {
  const lacking = months.find(({ status }) => status !== ValueStatus.PRESENT);
  if (lacking) return { ...UNTOLD, status: lacking.status, reason: lacking.reason };
  const total = (pick: (month: PeerValue) => number | null) =>
    months.reduce((sum, month) => sum + (pick(month) ?? 0), 0);
  const last = months.at(-1)!;
  if (overPeriod === 'MEAN') {
    const weight = total(({ contributing }) => contributing ?? 1);
    const value = total((month) => month.value! * (month.contributing ?? 1)) / weight;
    return { ...last, value, numerator: value };
  }
  return { ...last, value: total(({ value }) => value), numerator: total(({ numerator }) => numerator) };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
