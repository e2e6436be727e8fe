import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { NotFoundPage } from '../ui/NotFoundPage.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { METRICS_WORDS } from '../words/metrics-words.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { MetricDefinition } from './MetricDefinition.js';
import { MetricEvents } from './MetricEvents.js';
import { MetricHistory } from './MetricHistory.js';
import { MetricUse } from './MetricUse.js';

export const METRIC_PAGE = graphql(`
  query MetricPage($code: String!, $range: MonthRange!) {
    metric(code: $code) {
      id
      code
      name
      ...MetricDefinition_metric
      ...MetricUse_metric
      ...MetricHistory_metric
    }
    events(range: $range, metricCode: $code, kinds: [REGULATOR_FRAMEWORK, SOURCE_BREAK, PANDEMIC]) {
      ...EventTable_event
    }
  }
`);

/** Registers that are loaded go back to 2011 at the earliest; thirty years are as many as one question takes. */
const RANGE = { from: '2010-01', to: '2039-12' };

/** The definition of a measure down to the query that computes it. */
export function MetricPage() {
  const code = useParams()['code'] ?? '';
  const { data, error, refetch } = useQuery(METRIC_PAGE, { variables: { code, range: RANGE } });
  if (error) {
    return <ErrorPage error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <PageSkeleton />;
  if (!data.metric) return <NotFoundPage what={NOT_FOUND_WORDS.metric(code)} />;
  return (
    <Page title={data.metric.name} crumbs={[{ text: METRICS_WORDS.crumb, to: '/metrics' }]}>
      <PageHeading caption={METRICS_WORDS.code(code)}>{data.metric.name}</PageHeading>
      <MetricDefinition metric={data.metric} />
      <MetricEvents events={data.events} />
      <MetricUse metric={data.metric} />
      <MetricHistory metric={data.metric} />
    </Page>
  );
}
