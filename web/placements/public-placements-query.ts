import { graphql } from '../graphql/generated/gql.js';

/** Everything public about placements: waits that councils answered, discharge delays that hospitals report by board. */
export const PUBLIC_PLACEMENTS = graphql(`
  query PublicPlacements($place: GssCode!, $to: YearMonth!, $isCouncil: Boolean!, $isBoard: Boolean!) {
    area(by: { gssCode: $place }) {
      id
      parentShares {
        share
        area {
          id
          gssCode
          name
          areaType
        }
      }
      children(areaType: CASSR) {
        id
        gssCode
        name
      }
    }
    waits: series(
      query: {
        metricCodes: ["median_wait_for_assessment", "median_wait_for_care_start"]
        areaCodes: [$place]
        range: { from: "2019-04", to: $to }
        per: FINANCIAL_YEAR
      }
    ) @include(if: $isCouncil) {
      ...ReportedSeries_series
    }
    discharge: series(
      query: {
        metricCodes: [
          "no_criteria_to_reside"
          "delayed_awaiting_care_home"
          "delayed_awaiting_funding_or_chc"
        ]
        areaCodes: [$place]
        range: { from: "2019-04", to: $to }
      }
    ) @include(if: $isBoard) {
      ...ReportedSeries_series
    }
  }
`);
