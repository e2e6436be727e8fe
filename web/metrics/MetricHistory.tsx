import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { METRICS_WORDS } from '../words/metrics-words.js';
import { formatCount } from '../words/numbers.js';
import { AREA_TYPES_WORDS } from '../words/terms.js';

export const METRIC_HISTORY = graphql(`
  fragment MetricHistory_metric on Metric {
    sql
    changes {
      on
      what
    }
    coverage {
      areaType
      from
      to
      areas
    }
  }
`);

/** Where and when the measure can be told, how its definition changed, and the query itself. */
export function MetricHistory(props: { metric: FragmentType<typeof METRIC_HISTORY> }) {
  const { sql, changes, coverage } = readFragment(METRIC_HISTORY, props.metric);
  const { coverageColumns, changeColumns } = METRICS_WORDS;
  return (
    <>
      {coverage.length === 0 ? (
        <p className="govuk-body govuk-!-margin-top-8">{METRICS_WORDS.notCovered}</p>
      ) : (
        <div className="govuk-!-margin-top-8">
          <DataTable
            caption={METRICS_WORDS.coverage}
            rows={coverage}
            rowKey={(row) => row.areaType}
            columns={[
              { header: coverageColumns.type, cell: (row) => AREA_TYPES_WORDS[row.areaType] },
              { header: coverageColumns.count, isNumber: true, cell: (row) => formatCount(row.areas) },
              { header: coverageColumns.from, cell: (row) => formatDate(row.from) },
              { header: coverageColumns.to, cell: (row) => formatDate(row.to) },
            ]}
          />
        </div>
      )}
      <div className="govuk-!-margin-top-8">
        <DataTable
          caption={METRICS_WORDS.changes}
          rows={changes}
          rowKey={(change) => `${change.on} ${change.what}`}
          columns={[
            { header: changeColumns.on, cell: (change) => formatDate(change.on) },
            { header: changeColumns.what, cell: (change) => change.what },
          ]}
        />
      </div>
      <details className="govuk-details govuk-!-margin-top-8">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{METRICS_WORDS.sql}</span>
        </summary>
        <pre className="atlas-sql">{sql}</pre>
      </details>
    </>
  );
}
