import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Command } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { DatasetFacts } from './DatasetFacts.js';
import { ReleasesTable } from './ReleasesTable.js';

export const DATASET_PAGE = graphql(`
  query DatasetPage($code: String!) {
    dataset(code: $code) {
      id
      code
      name
      description
      newestRelease {
        id
        isDemonstration
      }
      ...DatasetFacts_dataset
      ...ReleasesTable_dataset
    }
  }
`);

/** One data set: whose it is, how fresh it is, its releases and how to load another. */
export function DatasetPage() {
  const code = useParams()['code'] ?? '';
  const { data, error, refetch } = useQuery(DATASET_PAGE, { variables: { code } });
  if (error) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { dataset } = data;
  if (!dataset) return <NotFoundPage what={NOT_FOUND_WORDS.dataset(code)} />;
  return (
    <Page
      title={dataset.name}
      crumbs={[{ text: DATASETS_WORDS.crumb, to: '/data' }]}
      isDemonstration={dataset.newestRelease?.isDemonstration ?? false}
    >
      <PageHeading caption={DATASETS_WORDS.code(dataset.code)}>{dataset.name}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-6">{dataset.description}</p>
      <DatasetFacts dataset={dataset} />
      <ReleasesTable dataset={dataset} />
      <h2 className="atlas-section__heading govuk-!-margin-top-8">{DATASETS_WORDS.loading}</h2>
      <p className="govuk-body atlas-text">{DATASETS_WORDS.loadingText}</p>
      <Command>{DATASETS_WORDS.load(dataset.code)}</Command>
      <p className="govuk-body atlas-text">{DATASETS_WORDS.loadingMore}</p>
    </Page>
  );
}
