import { graphql } from '../graphql/generated/gql.js';
import type { Uplift_UpliftFragment } from '../graphql/generated/graphql.js';

export const UPLIFT = graphql(`
  fragment Uplift_uplift on FeeUplift {
    id
    financialYear
    rate
    budgetEffect
    assumptions
    author
    savedAt
    shares {
      name
      kind
      weight
      rate
      source
    }
    lots {
      lotCode
      lotName
      presentWeekly
      newWeekly
      change
      bedWeeks
      budgetEffect
    }
  }
`);

export type Uplift = Uplift_UpliftFragment;

export const FEE_UPLIFT = graphql(`
  query FeeUplift($input: FeeUpliftInput!) {
    feeUplift(input: $input) {
      uplift {
        ...Uplift_uplift
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const SAVE_FEE_UPLIFT = graphql(`
  mutation SaveFeeUplift($input: SaveFeeUpliftInput!) {
    saveFeeUplift(input: $input) {
      uplift {
        ...Uplift_uplift
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const FEE_UPLIFTS = graphql(`
  query FeeUplifts($place: GssCode!) {
    feeUplifts(commissioner: $place, first: 20) {
      ...Uplift_uplift
    }
  }
`);

/** What the form opens with: the rates that the council publishes for today. */
export const UPLIFT_START = graphql(`
  query UpliftStart($place: GssCode!) {
    feeRates(area: { gssCode: $place }) {
      rates {
        band
        careCategory
        financialYear
        fncBasis
        isDoubtful
        weeklyNet
        weeklyRate
      }
    }
  }
`);

export const PRICE_GROWTH = graphql(`
  query PriceGrowth($year: FinancialYear!) {
    priceGrowth(financialYear: $year) {
      kind
      rate
      source
    }
  }
`);
