import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { Tag } from '../ui/Tag.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { freshnessSentence, today } from './freshness.js';

export const DATASETS_PAGE = graphql(`
  query DatasetsPage {
    datasets {
      id
      ...DatasetRow_dataset
    }
  }
`);

export const DATASET_ROW = graphql(`
  fragment DatasetRow_dataset on Dataset {
    id
    code
    name
    description
    publisher
    expectedFrequency
    isStale
    dueOn
    newestRelease {
      id
      version
      referenceDate
    }
    releases(first: 1) {
      totalCount
    }
  }
`);

/** The catalogue: every data set with its freshness, each a way to its releases. */
export function DatasetsPage() {
  const { data, error, refetch } = useQuery(DATASETS_PAGE);
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title={DATASETS_WORDS.title} crumbs={[]}>
      <PageHeading>{DATASETS_WORDS.title}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-6">{DATASETS_WORDS.lede}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && <DatasetList datasets={data.datasets} />}
    </Page>
  );
}

/** What is loaded comes first. */
function DatasetList(props: { datasets: readonly FragmentType<typeof DATASET_ROW>[] }) {
  const datasets = readFragment(DATASET_ROW, props.datasets);
  const loadedFirst = [...datasets].sort((a, b) => Number(!a.newestRelease) - Number(!b.newestRelease));
  return (
    <ul className="atlas-catalogue">
      {loadedFirst.map((dataset) => (
        <li key={dataset.id}>
          <h2>
            <Link className="govuk-link" to={`/data/${dataset.code}`}>
              {dataset.name}
            </Link>{' '}
            {dataset.isStale && <Tag colour="yellow">{DATASETS_WORDS.stale}</Tag>}
          </h2>
          <p className="atlas-catalogue__what">{dataset.description}</p>
          <p className="atlas-catalogue__facts">
            {freshnessSentence(dataset, today())}
            <span className="atlas-under">
              {DATASETS_WORDS.by} {dataset.publisher},{' '}
              {DATASETS_WORDS.releaseCount(dataset.releases.totalCount)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
