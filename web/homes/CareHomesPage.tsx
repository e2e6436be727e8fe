import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { CareHomesTable } from './CareHomesTable.js';
import { HomesFilters } from './HomesFilters.js';
import { isFiltered, toFilter, useHomesView } from './homes-view.js';
import { Pager } from './Pager.js';

export const CARE_HOMES_PAGE = graphql(`
  query CareHomesPage(
    $gssCode: GssCode!
    $filter: CareHomeFilter
    $first: Int
    $after: Cursor
    $last: Int
    $before: Cursor
  ) {
    area(by: { gssCode: $gssCode }) {
      id
      gssCode
      name
      isDemonstration
    }
    careHomes(within: $gssCode, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        ...CareHomesTable_home
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      emptyBecause {
        message
      }
    }
  }
`);

const PAGE = 50;

/** The care homes of an area, page by page. */
export function CareHomesPage() {
  const gssCode = useParams()['gssCode'] ?? '';
  const [view, setView] = useHomesView();
  const place = view.before ? { last: PAGE, before: view.before } : { first: PAGE, after: view.after };
  const answer = useQuery(CARE_HOMES_PAGE, { variables: { gssCode, filter: toFilter(view), ...place } });
  const data = answer.data ?? answer.previousData;
  if (answer.error && !data) {
    return <ErrorPage error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (!data) return <PageSkeleton />;
  if (!data.area) return <NotFoundPage what={NOT_FOUND_WORDS.area(gssCode)} />;
  const { area, careHomes } = data;
  const count = isFiltered(view) ? HOMES_WORDS.countFiltered : HOMES_WORDS.count;
  return (
    <Page
      title={HOMES_WORDS.title(area.name)}
      crumbs={[{ text: area.name, to: `/areas/${area.gssCode}` }]}
      isDemonstration={area.isDemonstration}
    >
      <PageHeading>{HOMES_WORDS.title(area.name)}</PageHeading>
      <HomesFilters
        // Another view by link or by the browser's back button starts the form anew.
        key={JSON.stringify(view)}
        view={view}
        onApply={(choices) => void setView(choices ? { ...choices, after: null, before: null } : null)}
      />
      <p className="atlas-lede" role="status">
        {count(careHomes.totalCount)}
      </p>
      {answer.error && <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      {careHomes.nodes.length === 0 ? (
        <Notice title={HOMES_WORDS.none}>
          <p>{careHomes.emptyBecause?.message ?? HOMES_WORDS.noneText}</p>
        </Notice>
      ) : (
        <CareHomesTable caption={HOMES_WORDS.listCaption(area.name)} homes={careHomes.nodes} />
      )}
      {/* While another list is on its way, the place in the one before would be none in it. */}
      {answer.data && (
        <Pager
          hasNext={careHomes.pageInfo.hasNextPage}
          hasPrevious={careHomes.pageInfo.hasPreviousPage}
          startCursor={careHomes.pageInfo.startCursor}
          endCursor={careHomes.pageInfo.endCursor}
        />
      )}
    </Page>
  );
}
