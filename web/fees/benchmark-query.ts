import { graphql } from '../graphql/generated/gql.js';
import type { LotBenchmark_BenchmarkFragment } from '../graphql/generated/graphql.js';

export const LOTS = graphql(`
  query LotsOfCouncil($place: GssCode!) {
    lots(commissioner: $place) {
      id
      code
      name
    }
    area(by: { gssCode: $place }) {
      id
      coverage {
        homesTo
      }
      privateCoverage {
        pricesTo
      }
    }
  }
`);

export const LOT_BENCHMARK = graphql(`
  fragment LotBenchmark_benchmark on FeeBenchmark {
    lot {
      id
      code
      name
    }
    placements
    placementsCompared
    placementsWithModel
    refunds
    priceBase
    fncTreatment
    outlierRule
    factors
    averageWeeklyPrice {
      value
      statusReason
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    modelledAveragePrice {
      value
    }
    gap {
      value
      statusReason
    }
    gapPercent {
      value
    }
    lowerQuartile {
      value
    }
    median {
      value
    }
    upperQuartile {
      value
    }
    p10 {
      value
    }
    p90 {
      value
    }
    coefficientOfVariation {
      value
    }
    unexplainedVariation {
      value
      statusReason
      ...AboutObservation_observation
    }
    unexplainedShare {
      value
    }
    costOfCare {
      financialYear
      median
      isDoubtful
      returnRate
      outlierRule
      distance {
        value
      }
    }
    outliers(first: 20) {
      totalCount
      nodes {
        weekly
        modelled
        residual
        startedOn
        careHome {
          id
          cqcLocationId
          name
        }
      }
    }
  }
`);

export type LotBenchmark = LotBenchmark_BenchmarkFragment;

export const FEE_BENCHMARK = graphql(`
  query FeeBenchmark(
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
      ...LotBenchmark_benchmark
    }
  }
`);
