import type { ObservedValue } from '../metrics/observation.js';
import { type ServiceType, ValueFlag, ValueStatus } from '../metrics/value.js';
import type { CareHome } from './care-home.entity.js';
import type { SpanRow } from './care-home.loaders.js';

/**
 * Registered beds of one home on a day, from its stretches.
 * @param asAt the day; without it the newest day on which a release shows the home
 */
export function bedsOn(home: CareHome, spans: readonly SpanRow[], asAt?: string): ObservedValue {
  const last = spans.at(-1);
  const day =
    asAt ?? (last && last.to_date <= home.latestSeenOn ? dayBefore(last.to_date) : home.latestSeenOn);
  const span = spans.find(({ from_date, to_date }) => from_date <= day && day < to_date);
  const common = {
    metricCode: 'registered_beds',
    areaCode: null,
    locationId: home.cqcLocationId,
    serviceType: (span?.service_type ?? null) as ServiceType | null,
    band: null,
    group: [],
    from: day,
    to: day,
    denominator: null,
    midYear: null,
    contributing: span?.beds == null ? 0 : 1,
    expected: 1,
    releaseIds: [span?.release_id ?? home.latestReleaseId],
    version: null,
  };
  if (!span) return { ...common, ...absence(whyNot(home, spans, day)) };
  if (span.beds === null) return { ...common, ...absence('No release gives this home’s number of beds.') };
  const flags = span.beds_backcast ? [ValueFlag.ESTIMATED] : [];
  return {
    ...common,
    value: span.beds,
    numerator: span.beds,
    status: ValueStatus.PRESENT,
    reason: null,
    flags,
  };
}

function absence(reason: string) {
  return { value: null, numerator: null, status: ValueStatus.NOT_AVAILABLE, reason, flags: [] };
}

function whyNot(home: CareHome, spans: readonly SpanRow[], day: string): string {
  if (home.deregisteredOn && day >= home.deregisteredOn)
    return 'The home was no longer registered on this day.';
  if (home.registeredFrom && day < home.registeredFrom) return 'The home was not yet registered on this day.';
  return spans.length === 0 ? 'No release tells when this home was open.' : 'No release tells this day.';
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
