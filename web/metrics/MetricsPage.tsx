import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { formatDate } from '../words/dates.js';
import { METRICS_WORDS } from '../words/metrics-words.js';

export const METRICS_PAGE = graphql(`
  query MetricsPage {
    metrics {
      id
      code
      name
      definition
      unit
      polarity
      reviewedOn
    }
  }
`);

/** Every measure in a line, each a way to its definition. */
export function MetricsPage() {
  const { data, error, refetch } = useQuery(METRICS_PAGE);
  const words = METRICS_WORDS.columns;
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title={METRICS_WORDS.title} crumbs={[]}>
      <PageHeading>{METRICS_WORDS.title}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-6">{METRICS_WORDS.lede}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <DataTable
          caption={METRICS_WORDS.listCaption}
          isCaptionHidden
          rows={data.metrics}
          rowKey={(metric) => metric.id}
          columns={[
            {
              header: words.name,
              cell: (metric) => (
                <>
                  <Link className="govuk-link" to={`/metrics/${metric.code}`}>
                    {metric.name}
                  </Link>
                  <span className="atlas-under">{metric.definition}</span>
                </>
              ),
              sortBy: (metric) => metric.name,
            },
            { header: words.unit, cell: (metric) => metric.unit },
            { header: words.direction, cell: (metric) => METRICS_WORDS.polarity[metric.polarity] },
            {
              header: words.reviewed,
              cell: (metric) => formatDate(metric.reviewedOn),
              sortBy: (metric) => metric.reviewedOn,
            },
          ]}
        />
      )}
    </Page>
  );
}
