import { graphql } from '../graphql/generated/gql.js';
import type { PriceYearsQuery } from '../graphql/generated/graphql.js';

export const PRICE_YEARS = graphql(`
  query PriceYears(
    $place: GssCode!
    $lot: ID!
    $from: YearMonth!
    $to: YearMonth!
    $base: PriceBase!
    $fnc: FncTreatment!
  ) {
    feeBenchmark(
      commissioner: $place
      lotId: $lot
      range: { from: $from, to: $to }
      priceBase: $base
      fnc: $fnc
    ) {
      lot {
        id
        code
        name
      }
      priceBase
      fncTreatment
      byFinancialYear {
        financialYear
        average
        averageOfModelled
        modelled
        placements
        withModel
      }
      averageWeeklyPrice {
        sources {
          id
          ...ReleaseSource_release
        }
      }
    }
  }
`);

/** The prices of a lot by financial year. */
export type LotYears = NonNullable<PriceYearsQuery['feeBenchmark']>;
