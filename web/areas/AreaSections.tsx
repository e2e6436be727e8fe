import type { ReactNode } from 'react';
import { BedRateTrend } from '../capacity/BedRateTrend.js';
import { CareComparison } from '../capacity/CareComparison.js';
import { HomesChanged } from '../capacity/HomesChanged.js';
import { PlacesCompared } from '../capacity/PlacesCompared.js';
import type { PartOfPlace } from '../capacity/toPlacesCompared.js';
import { StockFlow } from '../capacity/StockFlow.js';
import { LazyCompared } from '../comparisons/LazyCompared.js';
import type { OwnList } from '../comparisons/own-list.js';
import type { AreaFiguresQuery } from '../graphql/generated/graphql.js';
import { GoodOrBetter } from '../quality/GoodOrBetter.js';
import { RatingMix } from '../quality/RatingMix.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { AREA_WORDS } from '../words/area-words.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { QUALITY_WORDS } from '../words/quality-words.js';
import { areasOf, type FigureContext } from './figure-context.js';
import { NoBedsNotice } from './NoBedsNotice.js';

export interface AreaSectionsProps {
  data: AreaFiguresQuery;
  context: FigureContext;
  /** An own list of areas to compare with. */
  list: OwnList | null;
  /** What the releases do not tell of the area, in the API's words. */
  missing: string | null;
  partlyInside: readonly PartOfPlace[];
  people: ReactNode;
  published: ReactNode;
}

/** The figures in the order of the questions: how many beds, how good, who came and went, who needs them. */
export function AreaSections(props: AreaSectionsProps) {
  const { data, context, list, missing, partlyInside, people, published } = props;
  const { capacity } = data;
  return (
    <>
      <Section id="capacity" heading={CAPACITY_WORDS.section} text={CAPACITY_WORDS.sectionText}>
        {capacity ? (
          <>
            <CardBoundary>
              <BedRateTrend
                context={context}
                capacity={capacity}
                series={data.rates ?? []}
                events={data.record?.events ?? []}
              />
            </CardBoundary>
            <CardBoundary>
              <StockFlow context={context} capacity={capacity} />
            </CardBoundary>
            <CardBoundary>
              {data.byCare && <CareComparison context={context} observations={data.byCare} />}
            </CardBoundary>
            <CardBoundary>
              {data.places && (
                <PlacesCompared
                  context={context}
                  observations={data.places}
                  series={data.rates ?? []}
                  partlyInside={partlyInside}
                />
              )}
            </CardBoundary>
            <CardBoundary>
              <LazyCompared context={context} metric="beds_per_100k" list={list} />
            </CardBoundary>
          </>
        ) : (
          <NoBedsNotice missing={missing} />
        )}
      </Section>
      {data.placeRatings && (
        <Section id="quality" heading={QUALITY_WORDS.section} text={QUALITY_WORDS.sectionText}>
          <CardBoundary>
            <RatingMix context={context} profiles={profilesOf(data, context)} />
          </CardBoundary>
          <CardBoundary>
            <GoodOrBetter
              context={context}
              profiles={profilesOf(data, context).map(({ profile }) => profile)}
            />
          </CardBoundary>
          <CardBoundary>
            <LazyCompared context={context} metric="good_or_better_of_rated" list={list} />
          </CardBoundary>
        </Section>
      )}
      {capacity && (
        <Section id="market" heading={AREA_WORDS.market} text={AREA_WORDS.marketText}>
          <CardBoundary>
            <HomesChanged context={context} capacity={capacity} />
          </CardBoundary>
        </Section>
      )}
      {people}
      {published}
    </>
  );
}

/** The profiles that were asked for, each with its area, the place first. */
function profilesOf(data: AreaFiguresQuery, context: FigureContext) {
  const byRole = { place: data.placeRatings, comparator: data.comparatorRatings, nation: data.nationRatings };
  return areasOf(context).flatMap((area) => {
    const profile = area.role === 'other' ? null : byRole[area.role];
    return profile ? [{ area, profile }] : [];
  });
}
