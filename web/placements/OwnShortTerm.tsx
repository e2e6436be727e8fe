import { useQuery } from '@apollo/client/react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useShown } from '../ui/useShown.js';
import { formatMonthRange } from '../words/dates.js';
import { lastWholeMonth } from '../words/last-month.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { SHORT_TERM_WORDS } from '../words/short-term-words.js';
import { NEWEST_MONTH, newestDay } from './newest-month.js';
import { monthsOf, usePlacementsView } from './placements-view.js';
import {
  SHORT_STAYS,
  SHORT_TERM,
  SHORT_TERM_BEDS,
  SHORT_TERM_CONTRACTS,
  type ShortTermReport,
} from './short-term-query.js';
import { ShortTermCard } from './ShortTermCard.js';
import type { ShortTermModel } from './toShortTerm.js';
import type { AboutObservationProps } from '../metrics/AboutObservation.js';

/** Short-term beds for those whose they are. Where there are none, nothing is said of them. */
export function OwnShortTerm({ place }: { place: FramedPlace }) {
  const [view] = usePlacementsView();
  const newest = useQuery(NEWEST_MONTH, { variables: { place: place.gssCode } });
  const range = monthsOf(view, lastWholeMonth(newestDay(newest.data, 'placementsTo')));
  const variables = { place: place.gssCode, ...range };
  const answer = useQuery(SHORT_TERM_BEDS, {
    ...{ variables, skip: newest.loading, notifyOnNetworkStatusChange: true },
  });
  const shown = useShown(answer, variables, range);
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!shown) return <Skeleton label={LOADING_WORDS.figures} height={420} />;
  const report = readFragment(SHORT_TERM, shown.data.shortTermBeds);
  const model = modelOf(report);
  if (!model) return null;
  return (
    <Section id="short-term" heading={SHORT_TERM_WORDS.section} text={SHORT_TERM_WORDS.sectionText}>
      <CardBoundary>
        <ShortTermCard
          {...{ place, model, notes: report.notes, to: shown.view.to }}
          behind={behind(report)}
          sources={toSourceLines(report.sources)}
          period={formatMonthRange(shown.view.from, shown.view.to)}
        />
      </CardBoundary>
    </Section>
  );
}

/** The report with its fragments read; null where there are neither stays nor booked beds. */
function modelOf({ total, emptyBecause, ...report }: ShortTermReport): ShortTermModel | null {
  if (emptyBecause || !total) return null;
  return {
    total: readFragment(SHORT_STAYS, total),
    contracted: readFragment(SHORT_TERM_CONTRACTS, report.contracted),
    contractedByBedType: readFragment(SHORT_TERM_CONTRACTS, report.contractedByBedType),
    byKind: readFragment(SHORT_STAYS, report.byKind),
    byPathway: readFragment(SHORT_STAYS, report.byPathway),
    byBedType: readFragment(SHORT_STAYS, report.byBedType),
  };
}

/** The observations behind the card: use of what is booked, destinations, and length of stay. */
function behind({ contracted, total }: ShortTermReport): AboutObservationProps['observation'][] {
  const isBooked = readFragment(SHORT_TERM_CONTRACTS, contracted).bedDays !== null;
  const home = total?.exits.find(({ destination }) => destination === 'OWN_HOME');
  return [
    ...(isBooked ? [contracted.utilisation] : []),
    ...(home ? [home.share] : []),
    ...(total ? [total.lengthOfStay.median] : []),
  ];
}
