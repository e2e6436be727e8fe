import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { readList } from '../comparisons/own-list.js';
import { PublishedFigures } from '../published/PublishedFigures.js';
import { bandOf, serviceTypeOf, useAreaView } from './area-view.js';
import { toAreaWindow } from './area-window.js';
import { AbolishedNotice } from './AbolishedNotice.js';
import { AreaFigures } from './AreaFigures.js';
import { AreaFilters } from './AreaFilters.js';
import { childTypeOf } from './child-type.js';
import { EmptyArea } from './EmptyArea.js';
import { findComparator } from './comparator-choices.js';
import { areasOf, type FigureContext } from './figure-context.js';
import { nationOf } from './nation-of.js';
import { momentOf, type Replay } from '../replay/useReplay.js';
import { ReplayNotice } from '../replay/ReplayNotice.js';
import { PeopleSection } from './PeopleSection.js';
import { shortName } from './short-name.js';

export const AREA_BODY = graphql(`
  fragment AreaBody_area on Area {
    id
    gssCode
    name
    nation
    areaType
    regulator
    validTo
    coverage(asPublishedOn: $asPublishedOn) {
      homesTo
      bedsFrom
      bedsTo
      ratingsTo
      missing
    }
    ...AbolishedNotice_area
    ...AreaFilters_area
    ...EmptyArea_area
    ...Population_area
    ...PublishedFigures_area
    publishedTables {
      code
    }
    childShares {
      share
      area {
        id
        name
        areaType
      }
    }
  }
`);

export interface AreaBodyProps {
  area: FragmentType<typeof AREA_BODY>;
  replay: Replay;
}

/** What stands below the heading: the figures where releases tell of the area, else what is missing and how to load it. */
export function AreaBody({ replay, ...props }: AreaBodyProps) {
  const area = readFragment(AREA_BODY, props.area);
  const [view, setView] = useAreaView();
  const window = toAreaWindow(area.coverage, view);
  const place = { gssCode: area.gssCode, name: shortName(area.name) };

  if (!window) {
    return (
      <>
        <ReplayNotice replay={replay} areaCodes={[place.gssCode]} />
        <AbolishedNotice area={area} />
        <EmptyArea area={area} />
        <PeopleSection area={area} />
        <PublishedFigures area={area} place={place} computed={{ rates: null, share: null }} />
      </>
    );
  }
  const nation = nationOf(area);
  const childType = childTypeOf(area.areaType);
  const newest = toAreaWindow(area.coverage, { from: null, to: null })?.to ?? window.to;
  const context: FigureContext = {
    place,
    areaType: area.areaType,
    comparator: findComparator(area, view.vs),
    nation,
    serviceType: serviceTypeOf(view.care),
    band: bandOf(view.band),
    from: window.from,
    to: window.to,
    asPublishedOn: momentOf(replay),
  };
  return (
    <>
      <ReplayNotice replay={replay} areaCodes={areasOf(context).map(({ gssCode }) => gssCode)} />
      <AbolishedNotice area={area} />
      <AreaFigures
        context={context}
        window={window}
        list={readList(view.list)}
        childType={childType}
        partlyInside={area.childShares.filter(
          ({ share, area: child }) => share < 1 && child.areaType === childType,
        )}
        missing={area.coverage.missing}
        hasPublished={area.publishedTables.length > 0}
        filters={<AreaFilters {...{ area, nation, view, window, newest }} onChange={setView} />}
        people={<PeopleSection area={area} />}
        published={(computed) => <PublishedFigures area={area} place={place} computed={computed} />}
      />
    </>
  );
}
