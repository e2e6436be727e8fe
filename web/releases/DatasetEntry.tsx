import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { DatasetEntry_DatasetFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Command } from '../ui/Notice.js';
import { SummaryList } from '../ui/SummaryList.js';
import { Tag } from '../ui/Tag.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { formatDate } from '../words/dates.js';
import { formatCount } from '../words/numbers.js';

export const DATASET_ENTRY = graphql(`
  fragment DatasetEntry_dataset on Dataset {
    code
    name
    description
    publisher
    licence
    licenceUrl
    homepage
    expectedFrequency
    isStale
    releases(first: 20) {
      totalCount
      nodes {
        id
        version
        referenceDate
        publishedAt
        rowCount
        acceptedCount
        rejectedCount
        warningCount
      }
    }
  }
`);

type Release = DatasetEntry_DatasetFragment['releases']['nodes'][number];

/** One data set: whose it is, under which licence, and which releases of it are in force. */
export function DatasetEntry(props: { dataset: FragmentType<typeof DATASET_ENTRY> }) {
  const dataset = readFragment(DATASET_ENTRY, props.dataset);
  const { nodes, totalCount } = dataset.releases;
  return (
    <section className="atlas-section" id={dataset.code} aria-labelledby={`${dataset.code}-heading`}>
      <h2 className="atlas-section__heading" id={`${dataset.code}-heading`}>
        {dataset.name}{' '}
        {dataset.isStale && nodes.length > 0 && <Tag colour="yellow">{DATASETS_WORDS.stale}</Tag>}
      </h2>
      <p className="atlas-section__text">{dataset.description}</p>
      <SummaryList
        facts={[
          {
            term: DATASETS_WORDS.publisher,
            value: <MaybeLink href={dataset.homepage} text={dataset.publisher} />,
          },
          {
            term: DATASETS_WORDS.licence,
            value: <MaybeLink href={dataset.licenceUrl} text={dataset.licence} />,
          },
          { term: DATASETS_WORDS.frequency, value: dataset.expectedFrequency },
        ]}
      />
      {nodes.length === 0 ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">{DATASETS_WORDS.none}</p>
          <Command>{DATASETS_WORDS.load(dataset.code)}</Command>
        </>
      ) : (
        <ReleaseTable name={dataset.name} releases={nodes} />
      )}
      {totalCount > nodes.length && <p className="govuk-body-s">{DATASETS_WORDS.more(totalCount)}</p>}
    </section>
  );
}

function ReleaseTable({ name, releases }: { name: string; releases: readonly Release[] }) {
  const words = DATASETS_WORDS.columns;
  const number = (header: string, of: (release: Release) => number) => ({
    header,
    isNumber: true,
    cell: (release: Release) => formatCount(of(release)),
  });
  return (
    <DataTable
      caption={`${name}: ${DATASETS_WORDS.releases.toLowerCase()}`}
      isCaptionHidden
      rows={releases}
      rowKey={(release) => release.id}
      columns={[
        { header: words.version, cell: (release) => release.version },
        {
          header: words.date,
          cell: (release) =>
            release.referenceDate ? formatDate(release.referenceDate) : DATASETS_WORDS.noDate,
        },
        { header: words.published, cell: (release) => formatDate(release.publishedAt) },
        number(words.rows, (release) => release.rowCount),
        number(words.accepted, (release) => release.acceptedCount),
        number(words.rejected, (release) => release.rejectedCount),
        number(words.warnings, (release) => release.warningCount),
      ]}
    />
  );
}

function MaybeLink({ href, text }: { href: string | null; text: string }) {
  if (!href) return text;
  return (
    <a className="govuk-link" rel="noreferrer" href={href}>
      {text}
    </a>
  );
}
