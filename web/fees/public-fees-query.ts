import { graphql } from '../graphql/generated/gql.js';

/**
 * Everything public about fees in an area. The rates of funded nursing care are asked for year by year, 2019-20 also as
 * it was known before it was raised afterwards.
 */
export const PUBLIC_FEES = graphql(`
  query PublicFees($place: GssCode!, $areas: [GssCode!]!, $to: YearMonth!, $hasRates: Boolean!) {
    costs: series(
      query: {
        metricCodes: ["unit_cost_nursing_65_plus", "unit_cost_residential_65_plus"]
        areaCodes: $areas
        range: { from: "2009-04", to: $to }
        per: FINANCIAL_YEAR
      }
    ) {
      ...ReportedSeries_series
    }
    fees: series(
      query: {
        metricCodes: ["msif_fee_with_nursing_65_plus", "msif_fee_without_nursing_65_plus"]
        areaCodes: $areas
        range: { from: "2019-04", to: $to }
        per: FINANCIAL_YEAR
      }
    ) {
      ...ReportedSeries_series
    }
    prices: series(
      query: {
        metricCodes: ["average_weekly_price"]
        areaCodes: $areas
        range: { from: "2015-04", to: $to }
        per: FINANCIAL_YEAR
      }
    ) {
      ...ReportedSeries_series
    }
    rates: feeRates(area: { gssCode: $place }) @include(if: $hasRates) {
      ...PublishedRates_rates
    }
    now: fundedNursingCare {
      ...FncRates_nursingCare
    }
    y2025: fundedNursingCare(on: "2025-04-01") {
      ...FncRates_nursingCare
    }
    y2024: fundedNursingCare(on: "2024-04-01") {
      ...FncRates_nursingCare
    }
    y2023: fundedNursingCare(on: "2023-04-01") {
      ...FncRates_nursingCare
    }
    y2022: fundedNursingCare(on: "2022-04-01") {
      ...FncRates_nursingCare
    }
    y2021: fundedNursingCare(on: "2021-04-01") {
      ...FncRates_nursingCare
    }
    y2020: fundedNursingCare(on: "2020-04-01") {
      ...FncRates_nursingCare
    }
    y2019: fundedNursingCare(on: "2019-04-01") {
      ...FncRates_nursingCare
    }
    y2019AtFirst: fundedNursingCare(on: "2019-04-01", knownOn: "2019-04-01") {
      ...FncRates_nursingCare
    }
    y2018: fundedNursingCare(on: "2018-04-01") {
      ...FncRates_nursingCare
    }
  }
`);
