import type { FigureContext, NamedArea } from '../areas/figure-context.js';
import { DistributionBar } from '../charts/DistributionBar.js';
import { Figure } from '../charts/Figure.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { formatCount, formatMonths, formatPercent } from '../words/numbers.js';
import { unratedSentence } from '../words/quality-sentences.js';
import { QUALITY_WORDS } from '../words/quality-words.js';
import { toRatingMix, type MixRow } from './toRatingMix.js';

export const RATING_MIX = graphql(`
  fragment RatingMix_profile on RatingProfile {
    asAt
    homes
    rated
    unrated
    status
    statusReason
    distribution {
      band
      status
      homes
      beds
    }
    ratedHomes {
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    ratingAgeMonths {
      value
    }
  }
`);

export interface ProfiledArea {
  area: NamedArea;
  profile: FragmentType<typeof RATING_MIX>;
}

export interface RatingMixProps {
  context: FigureContext;
  /** The place first. */
  profiles: readonly ProfiledArea[];
}

/** How homes are rated, those without a rating among them, against the comparator and the country. */
export function RatingMix({ context, profiles }: RatingMixProps) {
  const places = profiles.map(({ area, profile }) => ({ area, profile: readFragment(RATING_MIX, profile) }));
  const model = toRatingMix(places, context);
  const own = places[0]?.profile;
  if (!model || !own) return null;
  const subtitle = QUALITY_WORDS.mixSubtitle(context.serviceType, model.places, formatDate(own.asAt));
  const age = own.ratingAgeMonths.value;
  return (
    <Figure
      id="rating-mix"
      headline={model.headline}
      subtitle={subtitle}
      chart={<DistributionBar rows={model.bars} />}
      table={<MixTable caption={subtitle} rows={model.rows} places={model.places} />}
      about={<AboutObservation observation={own.ratedHomes} />}
      flat={model.flat}
      sources={toSourceLines(own.ratedHomes.sources)}
      upTo={formatDate(own.asAt)}
      notes={[
        unratedSentence(own.unrated, own.homes),
        age === null ? null : QUALITY_WORDS.age(formatMonths(age)),
      ].filter((note) => note !== null)}
    />
  );
}

function MixTable({
  caption,
  rows,
  places,
}: {
  caption: string;
  rows: readonly MixRow[];
  places: readonly string[];
}) {
  const words = QUALITY_WORDS.mixColumns;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { header: words.rating, cell: (row) => row.label },
        ...places.flatMap((place, index) => [
          {
            header: `${place}, ${words.homes}`,
            isNumber: true,
            cell: (row: MixRow) => formatCount(row.homes[index]),
          },
          {
            header: `${place}, ${words.share}`,
            isNumber: true,
            cell: (row: MixRow) => formatPercent(row.shares[index]),
          },
        ]),
      ]}
    />
  );
}
