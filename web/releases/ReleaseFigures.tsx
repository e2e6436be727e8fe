import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { RELEASE_WORDS } from '../words/datasets-words.js';
import { formatCount } from '../words/numbers.js';

export const RELEASE_FIGURES = graphql(`
  fragment ReleaseFigures_release on DatasetRelease {
    figureChanges {
      areas
      added
      changed
      withdrawn
      metric {
        id
        code
        name
      }
    }
  }
`);

/** The measures whose stored values moved with the release; nothing where none did. */
export function ReleaseFigures(props: { release: FragmentType<typeof RELEASE_FIGURES> }) {
  const { figureChanges } = readFragment(RELEASE_FIGURES, props.release);
  const moved = figureChanges.flatMap(({ metric, ...counts }) => (metric ? [{ metric, ...counts }] : []));
  const words = RELEASE_WORDS.figuresColumns;
  if (moved.length === 0) return null;
  return (
    <section className="govuk-!-margin-top-8" aria-labelledby="figures-heading">
      <h2 className="atlas-section__heading" id="figures-heading">
        {RELEASE_WORDS.figures}
      </h2>
      <p className="govuk-body atlas-text">{RELEASE_WORDS.figuresText}</p>
      <DataTable
        caption={RELEASE_WORDS.figuresCaption}
        isCaptionHidden
        rows={moved}
        rowKey={({ metric }) => metric.id}
        columns={[
          {
            header: words.metric,
            cell: ({ metric }) => (
              <Link className="govuk-link" to={`/metrics/${metric.code}`}>
                {metric.name}
              </Link>
            ),
          },
          { header: words.areas, isNumber: true, cell: (row) => formatCount(row.areas) },
          { header: words.added, isNumber: true, cell: (row) => formatCount(row.added) },
          { header: words.changed, isNumber: true, cell: (row) => formatCount(row.changed) },
          { header: words.withdrawn, isNumber: true, cell: (row) => formatCount(row.withdrawn) },
        ]}
      />
    </section>
  );
}
