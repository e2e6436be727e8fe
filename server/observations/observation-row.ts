import type { ObservedValue } from '../metrics/observation.js';
import { type PopulationBand, type ServiceType, type ValueFlag, ValueStatus } from '../metrics/value.js';

/** A row of a metric's SELECT. */
export interface ObservationRow {
  metric_no: number;
  area_code: string;
  service_type: string;
  band: string;
  as_at: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  mid_year: number | null;
  status: string;
  reason: string | null;
  flags: string;
  contributing: number | null;
  expected: number | null;
  release_ids: number[];
}

export const serviceTypeOf = (text: string): ServiceType | null =>
  text === 'ALL' ? null : (text as ServiceType);
export const bandOf = (text: string): PopulationBand | null =>
  text === '' ? null : (text as PopulationBand);

/** Flags as the database lists them: comma-separated, some twice when two causes raise the same one. */
export function flagsOf(text: string | null): ValueFlag[] {
  if (!text) return NO_FLAGS;
  const known = flagSets.get(text) ?? ([...new Set(text.split(',').filter(Boolean))] as ValueFlag[]);
  flagSets.set(text, known);
  return known;
}

/** The few combinations that occur, each made once: an answer may hold a hundred thousand values. */
const flagSets = new Map<string, ValueFlag[]>();
const NO_FLAGS: ValueFlag[] = [];

/** What is not there has neither value nor numerator, whatever was counted on the way. */
export function fromRow(row: ObservationRow, metricCode: string): ObservedValue {
  const isPresent = row.status === ValueStatus.PRESENT;
  return {
    metricCode,
    areaCode: row.area_code,
    locationId: null,
    serviceType: serviceTypeOf(row.service_type),
    band: bandOf(row.band),
    group: [],
    from: row.as_at,
    to: row.as_at,
    value: isPresent ? row.value : null,
    status: row.status as ValueStatus,
    reason: row.reason,
    flags: flagsOf(row.flags),
    numerator: isPresent ? row.numerator : null,
    denominator: row.denominator,
    midYear: row.mid_year,
    contributing: row.contributing,
    expected: row.expected,
    releaseIds: row.release_ids,
    version: null,
  };
}

type Slot = Pick<ObservedValue, 'metricCode' | 'areaCode' | 'serviceType' | 'band' | 'group' | 'from' | 'to'>;

/** The place of a value that no row fills. */
export function absent(slot: Slot, happensWithinMonths = false): ObservedValue {
  return {
    ...slot,
    locationId: null,
    value: null,
    status: happensWithinMonths ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_AVAILABLE,
    reason: happensWithinMonths
      ? 'This figure is of what happens within a month: ask for it with series.'
      : 'Home-level figures are not computed for this area.',
    flags: [],
    numerator: null,
    denominator: null,
    midYear: null,
    contributing: null,
    expected: null,
    releaseIds: [],
    version: null,
  };
}
