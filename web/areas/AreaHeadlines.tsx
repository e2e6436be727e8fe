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

export interface AreaHeadlinesProps {
  context: FigureContext;
  data: {
    capacity?: FragmentType<typeof HEADLINE_CAPACITY> | null;
    beds?: readonly FragmentType<typeof HEADLINE_SERIES>[] | null;
  };
  /** Day up to which the ratings are told. */
  ratingsAt: string | null;
}

/** The answer in sentences, before any chart, and how fresh it is. */
export function AreaHeadlines({ context, data, ratingsAt }: AreaHeadlinesProps) {
  const stock = readFragment(HEADLINE_CAPACITY, data.capacity ?? null);
  const { sentences, fresh } = toHeadlines(
    stock,
    readFragment(HEADLINE_SERIES, data.beds ?? []),
    context,
    ratingsAt,
  );
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
