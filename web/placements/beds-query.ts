import { graphql } from '../graphql/generated/gql.js';
import type { BlockBeds_BlockFragment, Vacancies_VacanciesFragment } from '../graphql/generated/graphql.js';

export const VACANCY_GROUP = graphql(`
  fragment VacancyGroup_group on VacancyGroup {
    bedType
    district {
      id
      gssCode
      name
    }
    maximum
    occupied
    vacantReserved
    vacantAccepting
    unavailable
  }
`);

export const VACANCIES = graphql(`
  fragment Vacancies_vacancies on VacancySummary {
    asAt
    freshDays
    homesExpected
    homesContributing
    homesStale
    homesWithoutReturn
    homesOverFull
    occupancy {
      value
      numerator
      denominator {
        value
      }
    }
    medianHomeOccupancy {
      value
    }
    admittableVacancies {
      value
      status
      statusReason
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    byBedType {
      ...VacancyGroup_group
    }
    byDistrict {
      ...VacancyGroup_group
    }
  }
`);

export type Vacancies = Vacancies_VacanciesFragment;

export const BLOCK_BEDS = graphql(`
  fragment BlockBeds_block on BlockBedSummary {
    contracted
    voidBedDays
    voidCost
    notes
    emptyBecause {
      message
    }
    medianHoursToAccepted
    medianHoursToAssessed
    shareOfCommissioned {
      value
    }
    utilisation {
      value
      statusReason
      ...AboutObservation_observation
    }
    contracts {
      ref
      bedType
      beds
      to
      contractedBedDays
      usedBedDays
      voidBedDays
      voidCost
      breakEven
      careHome {
        id
        cqcLocationId
        name
      }
      utilisation {
        value
      }
    }
    sources {
      id
      ...ReleaseSource_release
    }
  }
`);

export type BlockBeds = BlockBeds_BlockFragment;

export const OWN_BEDS = graphql(`
  query OwnBeds(
    $place: GssCode!
    $day: Date!
    $from: YearMonth!
    $to: YearMonth!
    $hasVacancies: Boolean!
    $hasBlock: Boolean!
  ) {
    vacancies(area: { gssCode: $place }, asAt: $day) @include(if: $hasVacancies) {
      ...Vacancies_vacancies
    }
    blockBeds(area: { gssCode: $place }, range: { from: $from, to: $to }) @include(if: $hasBlock) {
      ...BlockBeds_block
    }
  }
`);
