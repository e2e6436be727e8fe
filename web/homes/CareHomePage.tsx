import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { maySeeReturns } from '../areas/may-see.js';
import { graphql } from '../graphql/generated/gql.js';
import type { CareHomePageQuery } from '../graphql/generated/graphql.js';
import { useViewer, type Viewer } from '../identity/useViewer.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { codeOf } from '../words/error-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { HomeBeds } from './HomeBeds.js';
import { HomeFacts } from './HomeFacts.js';
import { HomeNotices } from './HomeNotices.js';
import { HomeRating } from './HomeRating.js';

// What is private comes only to those who may see it, its code too.
const HomeReturn = lazy(async () => ({ default: (await import('./HomeReturn.js')).HomeReturn }));

export const CARE_HOME_PAGE = graphql(`
  query CareHomePage($cqcLocationId: CqcLocationId!) {
    careHome(by: { cqcLocationId: $cqcLocationId }) {
      id
      cqcLocationId
      name
      isDemonstration
      council {
        id
        gssCode
        name
        privateCoverage {
          bedReturnsTo
        }
      }
      provider {
        id
        cqcProviderId
      }
      areas {
        id
        gssCode
      }
      ...HomeNotices_home
      ...HomeBeds_home
      ...HomeRating_home
      ...HomeFacts_home
    }
  }
`);

type Home = NonNullable<CareHomePageQuery['careHome']>;

/** One care home: what it is registered for, how it is rated, what came before and after it. */
export function CareHomePage() {
  const viewer = useViewer();
  const cqcLocationId = useParams()['cqcLocationId'] ?? '';
  const { data, error, refetch } = useQuery(CARE_HOME_PAGE, { variables: { cqcLocationId } });
  // A code that can be none is as good as one that is not there.
  if (codeOf(error) === 'BAD_USER_INPUT')
    return <NotFoundPage what={NOT_FOUND_WORDS.careHome(cqcLocationId)} />;
  if (error) {
    return <ErrorPage error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <PageSkeleton />;
  if (!data.careHome) return <NotFoundPage what={NOT_FOUND_WORDS.careHome(cqcLocationId)} />;
  const { careHome } = data;
  const returned = monthOfReturns(careHome, viewer);
  const { council } = careHome;
  const crumbs = council
    ? [
        { text: council.name, to: `/areas/${council.gssCode}` },
        { text: HOMES_WORDS.crumb, to: `/areas/${council.gssCode}/care-homes` },
      ]
    : [];
  return (
    <Page title={careHome.name} crumbs={crumbs} isDemonstration={careHome.isDemonstration}>
      <PageHeading caption={HOMES_WORDS.caption(careHome.cqcLocationId)}>{careHome.name}</PageHeading>
      <HomeNotices home={careHome} />
      <div className="atlas-cards atlas-cards--ragged govuk-!-margin-bottom-8">
        <CardBoundary>
          <HomeBeds home={careHome} />
        </CardBoundary>
        <CardBoundary>
          <HomeRating home={careHome} />
        </CardBoundary>
        {returned && (
          <CardBoundary>
            <Suspense fallback={null}>
              <HomeReturn cqcLocationId={careHome.cqcLocationId} month={returned} />
            </Suspense>
          </CardBoundary>
        )}
      </div>
      <HomeFacts home={careHome} />
    </Page>
  );
}

/** The newest month that returns are told of; null for whom they are not, and where there are none. */
function monthOfReturns({ council, provider, areas }: Home, viewer: Viewer): string | null {
  const home = {
    cqcProviderId: provider?.cqcProviderId ?? null,
    areaCodes: areas.map(({ gssCode }) => gssCode),
  };
  return maySeeReturns(viewer, home) ? (council?.privateCoverage.bedReturnsTo?.slice(0, 7) ?? null) : null;
}
