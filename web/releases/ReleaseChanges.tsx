import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { ReleaseChanges_ReleaseFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { CHANGE_KIND_WORDS, ENTITY_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { formatCount } from '../words/numbers.js';
import { ChangeList } from './ChangeList.js';
import { versionText } from './freshness.js';

export const RELEASE_CHANGES = graphql(`
  fragment ReleaseChanges_release on DatasetRelease {
    number
    comparedWith {
      id
      number
      version
    }
    changeSummary {
      entity
      kind
      facts
      breaking
    }
  }
`);

type Count = ReleaseChanges_ReleaseFragment['changeSummary'][number];

export interface ReleaseChangesProps {
  /** Of the data set. */
  code: string;
  release: FragmentType<typeof RELEASE_CHANGES>;
}

/** What the release says differently from the one before: counts first, then fact by fact. */
export function ReleaseChanges({ code, release }: ReleaseChangesProps) {
  const { number, comparedWith, changeSummary } = readFragment(RELEASE_CHANGES, release);
  return (
    <section className="govuk-!-margin-top-8" aria-labelledby="changes-heading">
      <h2 className="atlas-section__heading" id="changes-heading">
        {RELEASE_WORDS.changes}
      </h2>
      {comparedWith === null ? (
        <p className="govuk-body atlas-text">{RELEASE_WORDS.first}</p>
      ) : (
        <>
          <p className="govuk-body atlas-text">
            <Link className="govuk-link" to={`/data/${code}/releases/${comparedWith.number}`}>
              {RELEASE_WORDS.before}
            </Link>
            {': '}
            {RELEASE_WORDS.changesText(versionText(comparedWith.version), comparedWith.number)}
          </p>
          <p className="govuk-body govuk-!-font-weight-bold atlas-text">{effectOf(changeSummary)}</p>
          {changeSummary.length > 0 && (
            <>
              <SummaryTable counts={changeSummary} />
              <ChangeList code={code} number={number} counts={changeSummary} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function effectOf(counts: readonly Count[]): string {
  if (counts.length === 0) return RELEASE_WORDS.noChanges;
  const breaking = counts.reduce((sum, count) => sum + count.breaking, 0);
  return breaking === 0 ? RELEASE_WORDS.noBreaking : RELEASE_WORDS.breaking(breaking);
}

function SummaryTable({ counts }: { counts: readonly Count[] }) {
  const words = RELEASE_WORDS.summaryColumns;
  return (
    <DataTable
      caption={RELEASE_WORDS.summaryCaption}
      rows={counts}
      rowKey={({ entity, kind }) => `${entity} ${kind}`}
      columns={[
        { header: words.entity, cell: ({ entity }) => ENTITY_WORDS[entity] },
        { header: words.kind, cell: ({ kind }) => CHANGE_KIND_WORDS[kind] },
        { header: words.facts, isNumber: true, cell: ({ facts }) => formatCount(facts) },
        { header: words.breaking, isNumber: true, cell: ({ breaking }) => formatCount(breaking) },
      ]}
    />
  );
}
