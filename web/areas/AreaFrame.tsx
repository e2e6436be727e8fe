import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { AreaFrameQuery } from '../graphql/generated/graphql.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';
import { codeOf } from '../words/error-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { AreaNavigation } from './AreaNavigation.js';
import { AreaSwitcher } from './AreaSwitcher.js';
import { nationOf, type NationArea } from './nation-of.js';
import { AREA_PARENTS, crumbsOf, holdersOf } from './parents-of.js';
import { shortName } from './short-name.js';

export const AREA_FRAME = graphql(`
  query AreaFrame($gssCode: GssCode!) {
    area(by: { gssCode: $gssCode }) {
      id
      gssCode
      name
      nation
      areaType
      isDemonstration
      ...AreaParents_area
    }
  }
`);

type FramedArea = NonNullable<AreaFrameQuery['area']>;

/** The area of a page, with what its figures stand against. */
export interface FramedPlace extends Pick<FramedArea, 'gssCode' | 'areaType' | 'isDemonstration'> {
  name: string;
  /** Codes of the areas that hold all of it. */
  liesWhollyIn: readonly string[];
  region: NationArea | null;
  nation: NationArea | null;
}

export interface AreaFrameProps {
  title: (place: string) => string;
  windowTitle: (place: string) => string;
  /** The end of the address of this page, such as 'fees': the switcher stays on it. */
  page: string;
  children: (place: FramedPlace) => ReactNode;
}

/** The frame of a page about one side of an area: the way here, its heading, its other pages, another area. */
export function AreaFrame({ title, windowTitle, page, children }: AreaFrameProps) {
  const gssCode = useParams()['gssCode'] ?? '';
  const answer = useQuery(AREA_FRAME, { variables: { gssCode } });
  if (codeOf(answer.error) === 'BAD_USER_INPUT') return <NotFoundPage what={NOT_FOUND_WORDS.area(gssCode)} />;
  if (answer.error) return <ErrorPage error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton />;
  const { area } = answer.data;
  if (!area) return <NotFoundPage what={NOT_FOUND_WORDS.area(gssCode)} />;
  const place = toPlace(area);
  return (
    <Page
      title={windowTitle(place.name)}
      crumbs={[
        ...(place.nation ? [{ text: place.nation.name, to: `/areas/${place.nation.gssCode}` }] : []),
        ...crumbsOf(readFragment(AREA_PARENTS, area)),
        { text: area.name, to: `/areas/${area.gssCode}` },
      ]}
      isDemonstration={area.isDemonstration}
    >
      <div className="atlas-area-top">
        <div>
          <PageHeading caption={AREA_PAGES_WORDS.caption(area.areaType, area.gssCode)}>
            {title(place.name)}
          </PageHeading>
        </div>
        <AreaSwitcher page={page} />
      </div>
      <AreaNavigation area={place} />
      {children(place)}
    </Page>
  );
}

function toPlace(area: FramedArea): FramedPlace {
  const { gssCode, areaType, isDemonstration } = area;
  const parents = readFragment(AREA_PARENTS, area);
  const region = holdersOf(parents).find((holder) => holder.areaType === 'REGION' && areaType !== 'REGION');
  return {
    ...{ gssCode, areaType, isDemonstration, name: shortName(area.name) },
    liesWhollyIn: parents.parentShares.flatMap((parent) => (parent.share === 1 ? [parent.area.gssCode] : [])),
    region: region ? { gssCode: region.gssCode, name: region.name } : null,
    nation: nationOf(area),
  };
}
