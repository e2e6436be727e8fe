import { slug, type FigureContext, type NamedArea } from '../areas/figure-context.js';
import type { DistributionRow } from '../charts/DistributionBar.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { PartKey } from '../charts/part-styles.js';
import type { RatingMix_ProfileFragment } from '../graphql/generated/graphql.js';
import { formatCount } from '../words/numbers.js';
import { mixSentence } from '../words/quality-sentences.js';
import { QUALITY_WORDS } from '../words/quality-words.js';
import { careOf, RATING_STATUS_WORDS, RATING_WORDS } from '../words/terms.js';

export interface RatedPlace {
  area: NamedArea;
  profile: RatingMix_ProfileFragment;
}

export interface MixRow {
  key: string;
  label: string;
  /** Homes of each place, in the order of the places; null where the place has no figure. */
  homes: (number | null)[];
  /** Their share of all homes of the place in per cent. */
  shares: (number | null)[];
}

export interface RatingMixModel {
  headline: string;
  bars: DistributionRow[];
  /** Bands, then each reason why a home has no rating. */
  rows: MixRow[];
  places: string[];
  flat: FlatTable;
}

const BANDS = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'] as const;
type Share = RatingMix_ProfileFragment['distribution'][number];

/** How the homes of each place spread over the ratings, unrated ones among them. Null where the place has no homes. */
export function toRatingMix(places: readonly RatedPlace[], context: FigureContext): RatingMixModel | null {
  const told = places.filter(({ profile }) => profile.status === 'PRESENT' && profile.homes > 0);
  const [own] = told;
  if (!own || own.area.gssCode !== context.place.gssCode) return null;
  return {
    headline: mixSentence(
      own.area.name,
      homesIn(own, 'REQUIRES_IMPROVEMENT') + homesIn(own, 'INADEQUATE'),
      own.profile,
    ),
    bars: told.map(toBar),
    rows: toRows(told),
    places: told.map((place) => place.area.name),
    flat: flatOf(told, context),
  };
}

function toBar(place: RatedPlace): DistributionRow {
  const { homes, unrated } = place.profile;
  const part = (key: PartKey, label: string, count: number) => ({ key, label, share: (count / homes) * 100 });
  return {
    key: place.area.gssCode,
    label: place.area.name,
    note: QUALITY_WORDS.homesNote(formatCount(homes)),
    parts: [
      ...BANDS.map((band) => part(band, RATING_WORDS[band], homesIn(place, band))),
      part('UNRATED', QUALITY_WORDS.noRating, unrated),
    ],
  };
}

function toRows(places: readonly RatedPlace[]): MixRow[] {
  const labels = new Map<string, string>(BANDS.map((band) => [band, RATING_WORDS[band]]));
  for (const { profile } of places) {
    for (const share of profile.distribution) {
      if (!share.band && share.homes > 0) labels.set(share.status, RATING_STATUS_WORDS[share.status]);
    }
  }
  return [...labels].map(([key, label]) => {
    const homes = places.map((place) => homesIn(place, key));
    return {
      key,
      label,
      homes,
      shares: homes.map((count, index) => (count / places[index]!.profile.homes) * 100),
    };
  });
}

function flatOf(places: readonly RatedPlace[], context: FigureContext): FlatTable {
  return {
    fileName: `ratings-${slug(context.place.name)}`,
    rows: places.flatMap(({ area, profile }) =>
      profile.distribution.map((share) => ({
        area_code: area.gssCode,
        area_name: area.name,
        service_type: careOf(context.serviceType),
        date: profile.asAt,
        rating: keyOf(share),
        homes: share.homes,
        beds: share.beds,
      })),
    ),
  };
}

function homesIn({ profile }: RatedPlace, key: string): number {
  return profile.distribution.find((share) => keyOf(share) === key)?.homes ?? 0;
}

function keyOf(share: Share): string {
  return share.band ?? share.status;
}
