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
        hint
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
        hint
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
