import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import type { Nation } from '../graphql/generated/graphql.js';
import type { Crumb } from '../ui/Breadcrumbs.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Page } from '../ui/Page.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { momentOf, useReplay } from '../replay/useReplay.js';
import { AREA_WORDS } from '../words/area-words.js';
import { codeOf } from '../words/error-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { AreaBody } from './AreaBody.js';
import { useAreaView } from './area-view.js';
import { AreaTop } from './AreaTop.js';
import { nationOf } from './nation-of.js';
import { AREA_PARENTS, crumbsOf } from './parents-of.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';

export const AREA_PAGE = graphql(`
  query AreaPage($gssCode: GssCode!, $asPublishedOn: Moment) {
    area(by: { gssCode: $gssCode }) {
      id
      gssCode
      name
      nation
      isDemonstration
      ...AreaParents_area
      ...AreaTop_area
      ...AreaBody_area
    }
  }
`);

/**
 * An area: its heading and what is known of it, then the figures. The figures are a second question, as the days they
 * are asked for follow from the releases that cover the area.
 */
export function AreaPage() {
  const gssCode = useParams()['gssCode'] ?? '';
  const replay = useReplay(useAreaView()[0].frozen);
  const answer = useQuery(AREA_PAGE, {
    variables: { gssCode, asPublishedOn: momentOf(replay) },
    skip: replay.state === 'asking' || replay.state === 'failed',
  });
  if (replay.state === 'failed') return <ErrorPage error={replay.error} onRetry={replay.retry} />;
  // A code that can be none is as good as one that is not there.
  if (codeOf(answer.error) === 'BAD_USER_INPUT') return <NotFoundPage what={NOT_FOUND_WORDS.area(gssCode)} />;
  if (answer.error) return <ErrorPage error={answer.error} onRetry={() => void answer.refetch()} />;
  // Another data version of the same area is another answer: the page stays until it is there.
  const before = answer.previousData?.area?.gssCode === gssCode ? answer.previousData : null;
  const data = answer.data ?? before;
  if (!data) return <PageSkeleton />;
  if (!data.area) return <NotFoundPage what={NOT_FOUND_WORDS.area(gssCode)} />;
  const { area } = data;
  return (
    <Page
      title={AREA_WORDS.windowTitle(area.name)}
      crumbs={[...nationCrumb(area), ...crumbsOf(readFragment(AREA_PARENTS, area))]}
      isDemonstration={area.isDemonstration}
    >
      <AreaTop area={area} />
      <AreaBody key={area.gssCode} area={area} replay={replay} />
    </Page>
  );
}

/** The country on top of the way down; it is no direct parent of a council. */
function nationCrumb(area: { gssCode: string; nation: Nation }): Crumb[] {
  const nation = nationOf(area);
  return nation ? [{ text: nation.name, to: `/areas/${nation.gssCode}` }] : [];
}
