import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { FigureContext } from './figure-context.js';
import { toHeadlines } from './toHeadlines.js';

export const HEADLINE_CAPACITY = graphql(`
  fragment AreaHeadlines_capacity on CapacitySummary {
    asAt
    homes {
      value
      status
      statusReason
    }
    registeredBeds {
      value
    }
    per100k(band: $band) {
      value
      comparison(against: { method: NATION }) {
        rank
        rankOf
        quintile
        benchmarkLabel
      }
      denominator {
        midYear
      }
    }
  }
`);

export const HEADLINE_SERIES = graphql(`
  fragment AreaHeadlines_series on MetricSeries {
    area {
      id
      gssCode
    }
    periods
    values
  }
`);

export const HEADLINE_PROFILE = graphql(`
  fragment AreaHeadlines_profile on RatingProfile {
    asAt
    goodOrBetterOfRated {
      value
      numerator
      denominator {
        value
      }
    }
  }
`);

export interface AreaHeadlinesProps {
  context: FigureContext;
  data: {
    homes?: FragmentType<typeof HEADLINE_CAPACITY> | null;
    placeRatings?: FragmentType<typeof HEADLINE_PROFILE> | null;
    beds?: readonly FragmentType<typeof HEADLINE_SERIES>[] | null;
  };
}

/** The answer in sentences, before any chart, and how fresh it is. */
export function AreaHeadlines({ context, data }: AreaHeadlinesProps) {
  const stock = readFragment(HEADLINE_CAPACITY, data.homes ?? null);
  const beds = readFragment(HEADLINE_SERIES, data.beds ?? []);
  const profile = readFragment(HEADLINE_PROFILE, data.placeRatings ?? null);
  const { sentences, fresh } = toHeadlines({ stock, beds, profile }, context);
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="atlas-lede">
          {sentence}
        </p>
      ))}
      <p className="atlas-fresh">{fresh.join(' · ')}</p>
    </>
  );
}
