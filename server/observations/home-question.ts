import { apiError, ErrorCode } from '../api/errors.js';
import { keyOf } from '../api/node-id.js';
import type { CareHomeFilter } from '../homes/care-home-filter.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import type { HomeFilter } from '../metrics/observation-reader.js';
import type { GroupBy } from '../metrics/value.js';

/** Conditions that say which homes a list shows, not which homes a figure is of. */
const OF_LISTS = [
  'activeOn',
  'nameContains',
  'includeDormant',
  'includeNotCounted',
  'includeDeregistered',
] as const;

/**
 * The part of a filter on homes that figures know.
 * @throws BAD_USER_INPUT for conditions of lists, and for ids that are not of providers
 */
export function homeFilterOf(filter: CareHomeFilter | null | undefined): HomeFilter | null {
  if (!filter) return null;
  const wrong = OF_LISTS.find((name) => filter[name]);
  if (wrong)
    throw apiError(ErrorCode.BAD_USER_INPUT, `filter.${wrong} is for lists of homes, not for figures.`, {
      argument: 'filter',
    });
  const { serviceTypes, ratingBands = [], ratingStatuses = [], providerIds, minBeds, maxBeds } = filter;
  const ratings = [...(ratingBands ?? []), ...(ratingStatuses ?? []).filter((status) => status !== 'RATED')];
  const ids = providerIds?.map((id) => keyOf('Provider', id));
  const known = {
    serviceTypes: serviceTypes ?? [],
    ratings,
    providerIds: ids ?? [],
    minBeds: minBeds ?? undefined,
    maxBeds: maxBeds ?? undefined,
  };
  const isEmpty = Object.values(known).every((part) => part === undefined || (part as string[]).length === 0);
  return isEmpty ? null : known;
}

/**
 * Refuses splits and filters that a metric cannot be told by.
 * @throws BAD_USER_INPUT naming the metric and the dimension
 */
export function checkSplits(
  metricCodes: readonly string[],
  groupBy: readonly GroupBy[],
  filter: CareHomeFilter | null | undefined,
  metrics: MetricCatalogue,
): void {
  if (groupBy.length === 0 && !filter) return;
  for (const metric of metricCodes.map((code) => metrics.of(code)!)) {
    const dimension = groupBy.find((one) => !splitsBy(metric, one));
    if (dimension || (filter && !splitsBy(metric)))
      throw apiError(
        ErrorCode.BAD_USER_INPUT,
        dimension
          ? `${metric.code} cannot be split by ${dimension}.`
          : `${metric.code} cannot be told of some homes only.`,
        {
          argument: dimension ? 'groupBy' : 'filter',
          hint: 'metric(code) { groupBys } lists what it can be split by.',
        },
      );
  }
}

/** Whether a metric can be told of groups of homes, and of those of one dimension. */
export function splitsBy({ takes, notBy = [] }: Metric, dimension?: GroupBy): boolean {
  if (takes === 'MONTH' || notBy.includes('*')) return false;
  return dimension === undefined || !notBy.includes(dimension);
}
