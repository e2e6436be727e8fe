import { useQuery } from '@apollo/client/react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useShown } from '../ui/useShown.js';
import { BEDS_TODAY_WORDS } from '../words/beds-words.js';
import { formatMonthRange, lastDayOf } from '../words/dates.js';
import { lastWholeMonth } from '../words/last-month.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { BLOCK_BEDS, OWN_BEDS, VACANCIES } from './beds-query.js';
import { BlockBedCard } from './BlockBedCard.js';
import { HomeVacancies } from './HomeVacancies.js';
import { NEWEST_MONTH, newestDay } from './newest-month.js';
import { OwnContracts } from './OwnContracts.js';
import { monthsOf, usePlacementsView } from './placements-view.js';
import { VacancyCard } from './VacancyCard.js';

export interface OwnBedsProps {
  place: FramedPlace;
  hasVacancies: boolean;
  hasBlock: boolean;
  /** The reader sees the homes of their own company only. */
  isOwn: boolean;
}

/** Free beds and block beds, for those whose they are. Of homes of one's own that do not lie here nothing is said. */
export function OwnBeds({ place, hasVacancies, hasBlock, isOwn }: OwnBedsProps) {
  const [view] = usePlacementsView();
  const newest = useQuery(NEWEST_MONTH, { variables: { place: place.gssCode } });
  const range = monthsOf(view, lastWholeMonth(newestDay(newest.data, 'placementsTo')));
  const variables = {
    ...{ place: place.gssCode, ...range, hasVacancies, hasBlock },
    day: newestDay(newest.data, 'bedReturnsTo') ?? lastDayOf(range.to),
  };
  const answer = useQuery(OWN_BEDS, {
    ...{ variables, skip: newest.loading, notifyOnNetworkStatusChange: true },
  });
  const shown = useShown(answer, variables, { ...range, day: variables.day });
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!shown) return <Skeleton label={LOADING_WORDS.figures} height={420} />;
  const { data, view: told } = shown;
  const vacancies = readFragment(VACANCIES, data.vacancies ?? null);
  const period = formatMonthRange(told.from, told.to);
  const block = readFragment(BLOCK_BEDS, data.blockBeds ?? null);
  const hasHomes = vacancies !== null && vacancies.homesContributing + vacancies.homesStale > 0;
  if (isOwn && !vacancies?.homesContributing && !block?.contracts.length) return null;
  return (
    <Section
      id="beds"
      heading={BEDS_TODAY_WORDS.section}
      text={isOwn ? BEDS_TODAY_WORDS.ownSectionText : BEDS_TODAY_WORDS.sectionText}
    >
      {vacancies && (
        <CardBoundary>
          <VacancyCard place={place} vacancies={vacancies} isOwn={isOwn} />
        </CardBoundary>
      )}
      {hasHomes && <HomeVacancies {...{ place, isOwn }} day={told.day} />}
      {block && (
        <CardBoundary>
          {isOwn ? (
            <OwnContracts {...{ place, block, period }} day={lastDayOf(told.to)} />
          ) : (
            <BlockBedCard {...{ place, block, period, to: told.to }} />
          )}
        </CardBoundary>
      )}
    </Section>
  );
}
