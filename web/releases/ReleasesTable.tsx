import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { ReleasesTable_DatasetFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Notice } from '../ui/Notice.js';
import { DATASETS_WORDS, RELEASE_STATUS_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { formatDate } from '../words/dates.js';
import { formatCount } from '../words/numbers.js';
import { versionText } from './freshness.js';

export const RELEASES_TABLE = graphql(`
  fragment ReleasesTable_dataset on Dataset {
    code
    releases(first: 100, includeReplaced: true) {
      totalCount
      nodes {
        id
        number
        version
        referenceDate
        publishedAt
        status
        rowCount
        acceptedCount
        rejectedCount
        warningCount
      }
    }
  }
`);

type Release = ReleasesTable_DatasetFragment['releases']['nodes'][number];

/** Every release of a data set, the newest day first. */
export function ReleasesTable(props: { dataset: FragmentType<typeof RELEASES_TABLE> }) {
  const { code, releases } = readFragment(RELEASES_TABLE, props.dataset);
  const { nodes, totalCount } = releases;
  const words = DATASETS_WORDS.columns;
  const number = (header: string, of: (release: Release) => number) => ({
    header,
    isNumber: true,
    cell: (release: Release) => formatCount(of(release)),
  });
  if (nodes.length === 0)
    return (
      <Notice title={DATASETS_WORDS.none}>
        <p>{DATASETS_WORDS.noneText}</p>
      </Notice>
    );
  return (
    <>
      <h2 className="atlas-section__heading govuk-!-margin-top-8">{DATASETS_WORDS.releases}</h2>
      <p className="govuk-body atlas-text">{DATASETS_WORDS.releasesText}</p>
      <DataTable
        caption={DATASETS_WORDS.releases}
        isCaptionHidden
        rows={nodes}
        rowKey={(release) => release.id}
        columns={[
          {
            header: words.version,
            cell: (release) => (
              <>
                <Link className="govuk-link" to={`/data/${code}/releases/${release.number}`}>
                  {versionText(release.version)}
                </Link>
                <span className="atlas-under">{RELEASE_WORDS.caption(release.number)}</span>
              </>
            ),
          },
          {
            header: words.date,
            cell: (release) =>
              release.referenceDate ? formatDate(release.referenceDate) : DATASETS_WORDS.noDate,
          },
          { header: words.published, cell: (release) => formatDate(release.publishedAt) },
          { header: words.status, cell: (release) => RELEASE_STATUS_WORDS[release.status] },
          number(words.rows, (release) => release.rowCount),
          number(words.accepted, (release) => release.acceptedCount),
          number(words.rejected, (release) => release.rejectedCount),
          number(words.warnings, (release) => release.warningCount),
        ]}
      />
      {totalCount > nodes.length && <p className="govuk-body-s">{DATASETS_WORDS.more(totalCount)}</p>}
    </>
  );
}
