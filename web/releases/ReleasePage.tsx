import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { DATASETS_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { versionText } from './freshness.js';
import { ReleaseChanges } from './ReleaseChanges.js';
import { ReleaseChecks } from './ReleaseChecks.js';
import { ReleaseFacts } from './ReleaseFacts.js';
import { ReleaseFigures } from './ReleaseFigures.js';

export const RELEASE_PAGE = graphql(`
  query ReleasePage($code: String!, $number: Int!) {
    dataset(code: $code) {
      id
      code
      name
      release(number: $number) {
        id
        number
        version
        isDemonstration
        ...ReleaseFacts_release
        ...ReleaseChanges_release
        ...ReleaseFigures_release
        ...ReleaseChecks_release
      }
    }
  }
`);

/** Numbers that the API takes; anything else is no release. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** One release: what was received, what it changed and what the checks found. */
export function ReleasePage() {
  const { code = '', number = '' } = useParams();
  const isNumber = NUMBER.test(number);
  const { data, error, refetch } = useQuery(RELEASE_PAGE, {
    variables: { code, number: Number(number) },
    skip: !isNumber,
  });
  if (!isNumber) return <NotFoundPage what={NOT_FOUND_WORDS.release(code, number)} />;
  if (error) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const release = data.dataset?.release;
  if (!data.dataset || !release) return <NotFoundPage what={NOT_FOUND_WORDS.release(code, number)} />;
  const { name } = data.dataset;
  return (
    <Page
      title={RELEASE_WORDS.title(name, versionText(release.version))}
      crumbs={[
        { text: DATASETS_WORDS.crumb, to: '/data' },
        { text: name, to: `/data/${code}` },
      ]}
      isDemonstration={release.isDemonstration}
    >
      <PageHeading caption={RELEASE_WORDS.caption(release.number)}>
        {RELEASE_WORDS.title(name, versionText(release.version))}
      </PageHeading>
      <ReleaseFacts release={release} />
      <CardBoundary>
        <ReleaseChanges code={code} release={release} />
      </CardBoundary>
      <ReleaseFigures release={release} />
      <ReleaseChecks release={release} />
    </Page>
  );
}
