import type { FigureContext } from '../areas/figure-context.js';
import { graphql } from '../graphql/generated/gql.js';
import type { ComparedQueryVariables } from '../graphql/generated/graphql.js';
import { addMonths } from '../words/dates.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import type { OwnList } from './own-list.js';

export const COMPARED_COMPARISON = graphql(`
  fragment Compared_comparison on Comparison {
    method
    outcome
    basis
    benchmarkLabel
    benchmarkValue
    benchmarkStatus
    benchmarkReason
    difference
    percentDifference
    rank
    rankOf
    notRanked
    quintile
    groupSize
    excluded {
      gssCode
      name
      reason
    }
  }
`);

export const COMPARED = graphql(`
  query Compared(
    $metric: String!
    $place: GssCode!
    $month: YearMonth!
    $trendFrom: YearMonth!
    $serviceTypes: [ServiceType!]
    $bands: [PopulationBand!]
    $asPublishedOn: Moment
    $hasList: Boolean!
    $list: BenchmarkInput!
  ) {
    observations(
      query: {
        metricCodes: [$metric]
        areaCodes: [$place]
        range: { from: $month, to: $month }
        serviceTypes: $serviceTypes
        bands: $bands
        asPublishedOn: $asPublishedOn
      }
    ) {
      nodes {
        value
        status
        statusReason
        interval(level: 0.95) {
          lower
          upper
        }
        sources {
          id
          ...ReleaseSource_release
        }
        nation: comparison(against: { method: NATION }) {
          ...Compared_comparison
        }
        region: comparison(against: { method: REGION }) {
          ...Compared_comparison
        }
        icb: comparison(against: { method: ICB }) {
          ...Compared_comparison
        }
        neighbours: comparison(against: { method: IMPORTED_NEIGHBOURS }) {
          ...Compared_comparison
        }
        list: comparison(against: $list) @include(if: $hasList) {
          ...Compared_comparison
        }
        yearEarlier: comparison(against: { method: PREVIOUS_PERIOD, back: 12 }) {
          ...Compared_comparison
        }
        ...AboutObservation_observation
      }
    }
    series(
      query: {
        metricCodes: [$metric]
        areaCodes: [$place]
        range: { from: $trendFrom, to: $month }
        per: YEAR
        serviceTypes: $serviceTypes
        bands: $bands
        asPublishedOn: $asPublishedOn
      }
    ) {
      trend {
        direction
        pointsUsed
        percentChange
        from
        to
        reason
      }
    }
  }
`);

/** Six calendar years reach five year-ends, whatever the month. */
const MONTHS_OF_TREND = 71;

export type ComparedMetric = 'beds_per_100k' | 'good_or_better_of_rated';

/** The variables of the question for a measure of a view. */
export function comparedVariables(
  context: FigureContext,
  metric: ComparedMetric,
  list: OwnList | null,
): ComparedQueryVariables {
  return {
    metric,
    place: context.place.gssCode,
    month: context.to,
    trendFrom: addMonths(context.to, -MONTHS_OF_TREND),
    serviceTypes: context.serviceType ? [context.serviceType] : null,
    bands: metric === 'beds_per_100k' ? [context.band] : null,
    asPublishedOn: context.asPublishedOn,
    hasList: list !== null,
    list: list
      ? {
          method: 'CUSTOM_LIST',
          name: list.name || COMPARISON_WORDS.list.unnamed,
          areaCodes: [...list.codes],
        }
      : { method: 'PREVIOUS_PERIOD' },
  };
}
