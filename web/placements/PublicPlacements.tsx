import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { LinkRow } from '../areas/LinkRow.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { PublicPlacementsQuery } from '../graphql/generated/graphql.js';
import { REPORTED_SERIES } from '../metrics/reported-series.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useScrollToHash } from '../ui/useScrollToHash.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { PUBLIC_PLACEMENTS } from './public-placements-query.js';
import { Waits } from './Waits.js';

// Only boards have lines over months: the chart library stays away from the pages of councils.
const Discharge = lazy(async () => ({ default: (await import('./Discharge.js')).Discharge }));

export interface PublicPlacementsProps {
  place: FramedPlace;
  /** Stands before the figures. */
  children: ReactNode;
}

/** What is public about finding a place: waits by council, delayed discharges by board, else the way to these. */
export function PublicPlacements({ place, children }: PublicPlacementsProps) {
  const isCouncil = place.areaType === 'CASSR';
  const isBoard = place.areaType === 'ICB';
  const { data, error, refetch } = useQuery(PUBLIC_PLACEMENTS, {
    variables: { place: place.gssCode, to: new Date().toISOString().slice(0, 7), isCouncil, isBoard },
  });
  useScrollToHash(data !== undefined);
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  return (
    <>
      {children}
      <Section id="waits" heading={PLACEMENTS_WORDS.waits} text={PLACEMENTS_WORDS.waitsText}>
        {place.isDemonstration ? (
          <Invented title={PLACEMENTS_WORDS.waitsNotLoaded} text={PLACEMENTS_WORDS.waitsInvented} />
        ) : data.waits ? (
          <CardBoundary>
            <Waits place={place} series={readFragment(REPORTED_SERIES, data.waits)} />
          </CardBoundary>
        ) : (
          <Elsewhere title={PLACEMENTS_WORDS.waitsByCouncil} areas={data.area?.children ?? []} />
        )}
      </Section>
      <Section id="discharge" heading={PLACEMENTS_WORDS.discharge} text={PLACEMENTS_WORDS.dischargeText}>
        {place.isDemonstration ? (
          <Invented
            title={PLACEMENTS_WORDS.dischargeNotLoaded(place.name)}
            text={PLACEMENTS_WORDS.dischargeInvented}
          />
        ) : data.discharge ? (
          <CardBoundary>
            <Suspense fallback={<Skeleton label={LOADING_WORDS.figures} height={420} />}>
              <Discharge place={place} series={readFragment(REPORTED_SERIES, data.discharge)} />
            </Suspense>
          </CardBoundary>
        ) : (
          <Elsewhere title={PLACEMENTS_WORDS.dischargeByBoard} areas={boardsOf(data)} />
        )}
      </Section>
    </>
  );
}

/** Nothing is published of places that do not exist, and nothing would be gained by loading files. */
function Invented({ title, text }: { title: string; text: string }) {
  return (
    <div className="atlas-card--wide">
      <Notice title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

const boardsOf = ({ area }: PublicPlacementsQuery) =>
  (area?.parentShares ?? []).flatMap(({ area: parent }) => (parent.areaType === 'ICB' ? [parent] : []));

interface ElsewhereProps {
  title: string;
  areas: readonly { gssCode: string; name: string }[];
}

function Elsewhere({ title, areas }: ElsewhereProps) {
  return (
    <div className="atlas-card--wide">
      <Notice title={title}>
        <LinkRow areas={areas} page="placements" />
      </Notice>
    </div>
  );
}
