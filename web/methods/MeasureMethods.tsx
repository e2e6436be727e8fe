import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { METHODS_WORDS } from '../words/methods-words.js';
import { METRICS_WORDS } from '../words/metrics-words.js';

export const MEASURE_METHODS = graphql(`
  fragment MeasureMethods_metric on Metric {
    id
    code
    name
    formula
    intervalMethod
  }
`);

/** The formula and interval of every measure, from its own definition. */
export function MeasureMethods(props: { metrics: readonly FragmentType<typeof MEASURE_METHODS>[] }) {
  const words = METHODS_WORDS.measuresColumns;
  return (
    <section id="measures" aria-labelledby="measures-heading">
      <h2 className="atlas-section__heading" id="measures-heading">
        {METHODS_WORDS.measures}
      </h2>
      <p className="govuk-body atlas-text">{METHODS_WORDS.measuresText}</p>
      <DataTable
        caption={METHODS_WORDS.measures}
        isCaptionHidden
        rows={readFragment(MEASURE_METHODS, props.metrics)}
        rowKey={({ id }) => id}
        columns={[
          {
            header: words.name,
            cell: ({ code, name }) => (
              <Link className="govuk-link" to={`/metrics/${code}`}>
                {name}
              </Link>
            ),
          },
          { header: words.formula, cell: ({ formula }) => formula },
          {
            header: words.interval,
            cell: ({ intervalMethod }) => METRICS_WORDS.intervals[intervalMethod],
          },
        ]}
      />
    </section>
  );
}
