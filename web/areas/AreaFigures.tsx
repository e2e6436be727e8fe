import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import type { AreaType } from '../graphql/generated/graphql.js';
import type { ComputedBeside } from '../published/PublishedFigures.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import type { OwnList } from '../comparisons/own-list.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useScrollToHash } from '../ui/useScrollToHash.js';
import { useShown } from '../ui/useShown.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { AREA_FIGURES, areaFiguresVariables } from './area-figures-query.js';
import type { AreaWindow } from './area-window.js';
import { AreaHeadlines } from './AreaHeadlines.js';
import { AreaSections } from './AreaSections.js';
import { computedBeside } from './computed-beside.js';
import type { PartOfPlace } from '../capacity/toPlacesCompared.js';
import type { FigureContext } from './figure-context.js';
import { PageContents, type SectionId } from './PageContents.js';

export interface AreaFiguresProps {
  context: FigureContext;
  window: AreaWindow;
  /** An own list of areas to compare with. */
  list: OwnList | null;
  childType: AreaType | null;
  /** Places that lie in the area with a part only. */
  partlyInside: readonly PartOfPlace[];
  /** What the releases do not tell of the area, in the API's words. */
  missing: string | null;
  hasPublished: boolean;
  filters: ReactNode;
  people: ReactNode;
  published: (computed: ComputedBeside) => ReactNode;
}

/** The answer in sentences, what can be chosen, then the figures; old figures stay while new ones are on the way. */
export function AreaFigures(props: AreaFiguresProps) {
  const { context, window, childType } = props;
  const variables = areaFiguresVariables(context, window, childType);
  const answer = useQuery(AREA_FIGURES, { variables, notifyOnNetworkStatusChange: true });
  const { error, loading, refetch } = answer;
  const shown = useShown(answer, variables, context);
  useScrollToHash(shown !== null);

  return (
    <>
      {shown && <AreaHeadlines context={shown.view} data={shown.data} />}
      {props.filters}
      <p className="govuk-visually-hidden" role="status">
        {loading ? LOADING_WORDS.figures : LOADING_WORDS.updated}
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!shown && loading && <Skeleton label={LOADING_WORDS.figures} height={640} />}
      {shown && (
        <div className="atlas-with-contents">
          <PageContents sections={sectionsOf(props)} />
          <div aria-busy={loading} className={loading ? 'atlas-renewing' : undefined}>
            <AreaSections
              data={shown.data}
              context={shown.view}
              list={props.list}
              missing={props.missing}
              partlyInside={props.partlyInside}
              people={props.people}
              published={props.published(computedBeside(shown.data, shown.view))}
            />
          </div>
        </div>
      )}
    </>
  );
}

function sectionsOf({ window, hasPublished }: AreaFiguresProps): SectionId[] {
  return [
    'capacity',
    ...(window.ratingsAt ? (['quality'] as const) : []),
    ...(window.bedsAt ? (['market'] as const) : []),
    'people',
    ...(hasPublished ? (['published'] as const) : []),
  ];
}
