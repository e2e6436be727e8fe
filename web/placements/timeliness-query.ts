import { graphql } from '../graphql/generated/gql.js';

export const TIMELINESS_GROUP = graphql(`
  fragment TimelinessGroup_group on TimelinessGroup {
    key
    label
    urgency
    targetHours
    counts
    requested
    due
    onTime
    late
    openOverdue
    openNotDue
    withdrawn
    died
    admittedElsewhere
    verdict
    share {
      value
      status
      statusReason
      interval {
        lower
        upper
      }
    }
    hoursBasis
    medianHours {
      value
    }
    p90Hours {
      value
    }
  }
`);

export const TIMELINESS = graphql(`
  fragment Timeliness_report on TimelinessReport {
    target
    fewestJudged
    verdict
    statement
    notes
    overall {
      ...AboutObservation_observation
    }
    total {
      ...TimelinessGroup_group
    }
    byUrgency {
      ...TimelinessGroup_group
    }
    byMonth {
      ...TimelinessGroup_group
    }
    byLot {
      ...TimelinessGroup_group
    }
    byFunder {
      ...TimelinessGroup_group
    }
    byPathway {
      ...TimelinessGroup_group
    }
    byOrigin {
      ...TimelinessGroup_group
    }
    missReasons {
      reason
      label
      count {
        value
      }
    }
    mixWarning {
      statement
      previous {
        label
      }
    }
    rules {
      kind
      version
      author
      validFrom
    }
    emptyBecause {
      message
      availableFrom
      availableTo
    }
    sources {
      id
      ...ReleaseSource_release
    }
  }
`);

export const PLACEMENT_TIMELINESS = graphql(`
  query PlacementTimeliness(
    $place: GssCode!
    $from: YearMonth!
    $to: YearMonth!
    $filter: PlacementFilter
    $by: PlacementAxis!
  ) {
    placementTimeliness(
      area: { gssCode: $place }
      range: { from: $from, to: $to }
      filter: $filter
      by: $by
    ) {
      ...Timeliness_report
    }
  }
`);
