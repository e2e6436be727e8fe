import { graphql } from '../graphql/generated/gql.js';
import type { ReportedSeries_SeriesFragment } from '../graphql/generated/graphql.js';

export const REPORTED_SERIES = graphql(`
  fragment ReportedSeries_series on MetricSeries {
    area {
      id
      gssCode
      name
    }
    metric {
      id
      code
      name
      definition
      formula
      numeratorDefinition
      whyItMatters
      caveats
    }
    periods
    values
    statuses
    points {
      flags
      statusReason
      sources {
        id
        ...ReleaseSource_release
      }
    }
  }
`);

/** The series of a measure that official sources report, with all that its card has to say. */
export type ReportedSeries = ReportedSeries_SeriesFragment;
