import { graphql } from '../graphql/generated/gql.js';
import type {
  ShortTerm_ReportFragment,
  ShortTermContracts_ContractsFragment,
  ShortTermStays_StaysFragment,
} from '../graphql/generated/graphql.js';

export const SHORT_STAYS = graphql(`
  fragment ShortTermStays_stays on ShortStays {
    key
    label
    begun
    ended
    bedDays
    exitsNotRecorded
    lengthOfStay {
      median {
        value
      }
      lowerQuartile
      upperQuartile
      p90
    }
    stillThere {
      people
      medianDays
      longestDays
    }
    exits {
      destination
      label
      count
      share {
        value
        interval {
          lower
          upper
        }
      }
    }
  }
`);

export const SHORT_TERM_CONTRACTS = graphql(`
  fragment ShortTermContracts_contracts on ShortTermContracts {
    bedType
    bedDays
    usedBedDays
    beds {
      value
    }
    utilisation {
      value
    }
  }
`);

/** What stands behind the figures is asked for once, of all beds and stays together. */
export const SHORT_TERM = graphql(`
  fragment ShortTerm_report on ShortTermBedReport {
    contracted {
      ...ShortTermContracts_contracts
      utilisation {
        ...AboutObservation_observation
      }
    }
    contractedByBedType {
      ...ShortTermContracts_contracts
    }
    total {
      ...ShortTermStays_stays
      lengthOfStay {
        median {
          ...AboutObservation_observation
        }
      }
      exits {
        destination
        share {
          ...AboutObservation_observation
        }
      }
    }
    byKind {
      ...ShortTermStays_stays
    }
    byPathway {
      ...ShortTermStays_stays
    }
    byBedType {
      ...ShortTermStays_stays
    }
    notes
    emptyBecause {
      code
    }
    sources {
      id
      ...ReleaseSource_release
    }
  }
`);

export const SHORT_TERM_BEDS = graphql(`
  query ShortTermBeds($place: GssCode!, $from: YearMonth!, $to: YearMonth!) {
    shortTermBeds(area: { gssCode: $place }, range: { from: $from, to: $to }) {
      ...ShortTerm_report
    }
  }
`);

export type ShortTermReport = ShortTerm_ReportFragment;
export type ShortTermContracts = ShortTermContracts_ContractsFragment;
export type ShortStays = ShortTermStays_StaysFragment;
