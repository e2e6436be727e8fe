import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { useScrollToHash } from '../ui/useScrollToHash.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { DatasetEntry } from './DatasetEntry.js';

export const DATASETS_PAGE = graphql(`
  query DatasetsPage {
    datasets {
      id
      ...DatasetEntry_dataset
    }
  }
`);

/** Every data set with its releases, licence and freshness. */
export function DatasetsPage() {
  const { data, error, refetch } = useQuery(DATASETS_PAGE);
  useScrollToHash(data !== undefined);
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title={DATASETS_WORDS.title} crumbs={[]}>
      <PageHeading>{DATASETS_WORDS.title}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-8">{DATASETS_WORDS.lede}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.datasets.map((dataset) => (
        <DatasetEntry key={dataset.id} dataset={dataset} />
      ))}
    </Page>
  );
}
