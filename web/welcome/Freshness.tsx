import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { Freshness_DatasetFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Tag } from '../ui/Tag.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { formatDate } from '../words/dates.js';

export const FRESHNESS = graphql(`
  fragment Freshness_dataset on Dataset {
    id
    code
    name
    publisher
    isStale
    newestRelease {
      id
      version
      referenceDate
    }
  }
`);

/** Each data set with the day its newest release tells of; what is loaded comes first. */
export function Freshness(props: { datasets: readonly FragmentType<typeof FRESHNESS>[] }) {
  const datasets = readFragment(FRESHNESS, props.datasets);
  const loadedFirst = [...datasets].sort((a, b) => Number(!a.newestRelease) - Number(!b.newestRelease));
  return (
    <DataTable
      caption={DATASETS_WORDS.freshTitle}
      isCaptionHidden
      rows={loadedFirst}
      rowKey={(dataset) => dataset.id}
      columns={[
        {
          header: DATASETS_WORDS.columns.dataset,
          cell: (dataset) => (
            <>
              <Link className="govuk-link" to={`/data/${dataset.code}`}>
                {dataset.name}
              </Link>
              <span className="atlas-under">{dataset.publisher}</span>
            </>
          ),
        },
        { header: DATASETS_WORDS.columns.date, cell: (dataset) => <Newest dataset={dataset} /> },
      ]}
    />
  );
}

function Newest({ dataset }: { dataset: Freshness_DatasetFragment }) {
  const { newestRelease, isStale } = dataset;
  if (!newestRelease) return <span className="atlas-share-note">{DATASETS_WORDS.notLoaded}</span>;
  return (
    <>
      {newestRelease.referenceDate ? formatDate(newestRelease.referenceDate) : newestRelease.version}{' '}
      {isStale && <Tag colour="yellow">{DATASETS_WORDS.stale}</Tag>}
    </>
  );
}
