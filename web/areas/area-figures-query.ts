import { graphql } from '../graphql/generated/gql.js';
import type { AreaFiguresQueryVariables, AreaType } from '../graphql/generated/graphql.js';
import { addMonths } from '../words/dates.js';
import type { AreaWindow } from './area-window.js';
import { areasOf, type FigureContext } from './figure-context.js';

/** Every figure of an area page in one question; parts that no release can answer are left out of it. */
export const AREA_FIGURES = graphql(`
  query AreaFigures(
    $place: GssCode!
    $comparator: GssCode
    $nation: GssCode
    $areas: [GssCode!]!
    $hasHomes: Boolean!
    $hasBeds: Boolean!
    $hasRatings: Boolean!
    $hasComparator: Boolean!
    $hasNation: Boolean!
    $hasChildren: Boolean!
    $childType: AreaType
    $homesAt: Date
    $bedsAt: Date
    $ratingsAt: Date
    $serviceType: ServiceType
    $serviceTypes: [ServiceType!]
    $band: PopulationBand!
    $from: YearMonth!
    $flowFrom: YearMonth!
    $to: YearMonth!
    $asPublishedOn: Moment
  ) {
    homes: capacity(
      area: { gssCode: $place }
      asAt: $homesAt
      serviceType: $serviceType
      asPublishedOn: $asPublishedOn
    ) @include(if: $hasHomes) {
      ...AreaHeadlines_capacity
    }
    capacity(
      area: { gssCode: $place }
      asAt: $bedsAt
      serviceType: $serviceType
      asPublishedOn: $asPublishedOn
    ) @include(if: $hasBeds) {
      ...BedRateTrend_capacity
      ...StockFlow_capacity
      ...HomesChanged_capacity
    }
    rates: series(
      query: {
        metricCodes: ["beds_per_100k"]
        areaCodes: $areas
        range: { from: $from, to: $to }
        asPublishedOn: $asPublishedOn
        serviceTypes: $serviceTypes
        bands: [$band]
      }
    ) @include(if: $hasBeds) {
      ...BedRateTrend_series
    }
    record: area(by: { gssCode: $place }) @include(if: $hasBeds) {
      id
      events(range: { from: $from, to: $to }, metricCode: "beds_per_100k") {
        ...RecordPoint_event
      }
    }
    beds: series(
      query: {
        metricCodes: ["registered_beds"]
        areaCodes: $areas
        range: { from: $from, to: $to }
        asPublishedOn: $asPublishedOn
        serviceTypes: $serviceTypes
      }
    ) @include(if: $hasBeds) {
      ...AreaHeadlines_series
    }
    byCare: observations(
      query: {
        metricCodes: ["beds_per_100k"]
        areaCodes: $areas
        range: { from: $to, to: $to }
        asPublishedOn: $asPublishedOn
        bands: [$band]
        groupBy: [SERVICE_TYPE]
      }
    ) @include(if: $hasBeds) {
      ...CareComparison_observations
    }
    places: observations(
      query: {
        metricCodes: ["beds_per_100k"]
        within: $place
        areaType: $childType
        range: { from: $to, to: $to }
        asPublishedOn: $asPublishedOn
        serviceTypes: $serviceTypes
        bands: [$band]
      }
    ) @include(if: $hasChildren) {
      ...PlacesCompared_observations
    }
    placeRatings: ratingProfile(
      area: { gssCode: $place }
      asAt: $ratingsAt
      serviceType: $serviceType
      asPublishedOn: $asPublishedOn
    ) @include(if: $hasRatings) {
      ...AreaHeadlines_profile
      ...RatingMix_profile
      ...GoodOrBetter_profile
    }
    comparatorRatings: ratingProfile(
      area: { gssCode: $comparator }
      asAt: $ratingsAt
      serviceType: $serviceType
      asPublishedOn: $asPublishedOn
    ) @include(if: $hasComparator) {
      ...RatingMix_profile
      ...GoodOrBetter_profile
    }
    nationRatings: ratingProfile(
      area: { gssCode: $nation }
      asAt: $ratingsAt
      serviceType: $serviceType
      asPublishedOn: $asPublishedOn
    ) @include(if: $hasNation) {
      ...RatingMix_profile
      ...GoodOrBetter_profile
    }
  }
`);

/** The variables of the question for a view of an area. */
export function areaFiguresVariables(
  context: FigureContext,
  window: AreaWindow,
  childType: AreaType | null,
): AreaFiguresQueryVariables {
  const hasBeds = window.bedsAt !== null;
  const hasRatings = window.ratingsAt !== null;
  return {
    place: context.place.gssCode,
    comparator: context.comparator?.gssCode ?? null,
    nation: context.nation?.gssCode ?? null,
    areas: areasOf(context).map((area) => area.gssCode),
    hasHomes: window.homesAt !== null,
    hasBeds,
    hasRatings,
    hasComparator: hasRatings && context.comparator !== null,
    hasNation: hasRatings && context.nation !== null,
    hasChildren: hasBeds && childType !== null,
    childType,
    homesAt: window.homesAt,
    bedsAt: window.bedsAt,
    ratingsAt: window.ratingsAt,
    serviceType: context.serviceType,
    serviceTypes: context.serviceType ? [context.serviceType] : null,
    band: context.band,
    from: context.from,
    // The stock at the end of the first month is where the bridge begins.
    flowFrom: addMonths(context.from, 1),
    to: context.to,
    asPublishedOn: context.asPublishedOn,
  };
}
