import { graphql } from '../graphql/generated/gql.js';

/** The figures of a council for its commissioner: the year that ends with a month, the month, and both a month before. */
export const COUNCIL_HOME = graphql(`
  query CouncilHome(
    $place: GssCode!
    $yearFrom: YearMonth!
    $month: YearMonth!
    $before: YearMonth!
    $yearFromBefore: YearMonth!
    $day: Date!
    $dayBefore: Date!
  ) {
    onTime: placementTimeliness(area: { gssCode: $place }, range: { from: $yearFrom, to: $month }) {
      target
      verdict
      openOverdue
      overall {
        value
      }
      total {
        due
      }
      byMonth {
        key
        openOverdue
      }
    }
    onTimeBefore: placementTimeliness(
      area: { gssCode: $place }
      range: { from: $yearFromBefore, to: $before }
    ) {
      overall {
        value
      }
    }
    now: vacancies(area: { gssCode: $place }, asAt: $day) {
      homesContributing
      homesExpected
      admittableVacancies {
        value
      }
      occupancy {
        value
      }
    }
    earlier: vacancies(area: { gssCode: $place }, asAt: $dayBefore) {
      admittableVacancies {
        value
      }
    }
    block: blockBeds(area: { gssCode: $place }, range: { from: $month, to: $month }) {
      voidBedDays
      voidCost
      utilisation {
        value
      }
    }
    blockBefore: blockBeds(area: { gssCode: $place }, range: { from: $before, to: $before }) {
      utilisation {
        value
      }
    }
    nursing: observations(
      query: {
        metricCodes: ["beds_per_100k"]
        areaCodes: [$place]
        range: { from: $before, to: $month }
        serviceTypes: [CARE_HOME_WITH_NURSING]
      }
    ) {
      nodes {
        ...CouncilFigure_observation
      }
    }
    quality: observations(
      query: {
        metricCodes: ["good_or_better_of_rated"]
        areaCodes: [$place]
        range: { from: $before, to: $month }
      }
    ) {
      nodes {
        ...CouncilFigure_observation
      }
    }
    datasets {
      id
      code
      name
      newestRelease {
        id
        number
        version
        publishedAt
        referenceDate
      }
    }
    capacity(area: { gssCode: $place }, asAt: $day) {
      changes(from: $month, to: $month) {
        kind
        beds
        careHome {
          id
          cqcLocationId
          name
        }
      }
    }
  }
`);

export const COUNCIL_FIGURE = graphql(`
  fragment CouncilFigure_observation on Observation {
    value
    period {
      month
    }
    comparison(against: { method: NATION }) {
      benchmarkLabel
      benchmarkValue
    }
    neighbours: comparison(against: { method: IMPORTED_NEIGHBOURS }) {
      benchmarkLabel
      benchmarkValue
    }
  }
`);
