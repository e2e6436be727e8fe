import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { Notice } from '../ui/Notice.js';
import { SummaryList } from '../ui/SummaryList.js';
import { DATASETS_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { formatDate } from '../words/dates.js';
import { versionText } from './freshness.js';

export const RELEASE_FACTS = graphql(`
  fragment ReleaseFacts_release on DatasetRelease {
    referenceDate
    publishedAt
    status
    fileNames
    sourceNote
    checksum
    rowCount
    acceptedCount
    rejectedCount
    dataset {
      id
      code
    }
    replacedBy {
      id
      number
      version
    }
  }
`);

/** What was received, when, and whether figures still rest on it. */
export function ReleaseFacts(props: { release: FragmentType<typeof RELEASE_FACTS> }) {
  const release = readFragment(RELEASE_FACTS, props.release);
  const { replacedBy } = release;
  return (
    <>
      {release.status === 'REPLACED' && (
        <Notice title={RELEASE_WORDS.replaced}>
          <p>{RELEASE_WORDS.replacedText}</p>
          {replacedBy && (
            <p>
              <Link className="govuk-link" to={`/data/${release.dataset.code}/releases/${replacedBy.number}`}>
                {RELEASE_WORDS.replacedLink(versionText(replacedBy.version), replacedBy.number)}
              </Link>
            </p>
          )}
        </Notice>
      )}
      {release.status === 'ROLLED_BACK' && (
        <Notice title={RELEASE_WORDS.withdrawn}>
          <p>{RELEASE_WORDS.withdrawnText}</p>
        </Notice>
      )}
      <SummaryList
        facts={[
          {
            term: RELEASE_WORDS.date,
            value: release.referenceDate ? formatDate(release.referenceDate) : DATASETS_WORDS.noDate,
          },
          { term: RELEASE_WORDS.published, value: formatDate(release.publishedAt) },
          {
            term: RELEASE_WORDS.rows,
            value: RELEASE_WORDS.rowsText(release.rowCount, release.acceptedCount, release.rejectedCount),
          },
          ...(release.sourceNote ? [{ term: RELEASE_WORDS.source, value: release.sourceNote }] : []),
          ...(release.fileNames.length > 0
            ? [{ term: RELEASE_WORDS.files, value: release.fileNames.join(', ') }]
            : []),
          { term: RELEASE_WORDS.checksum, value: <span className="atlas-checksum">{release.checksum}</span> },
        ]}
      />
    </>
  );
}
