import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { SummaryList, type Fact } from '../ui/SummaryList.js';
import { formatDate } from '../words/dates.js';
import { METRICS_WORDS } from '../words/metrics-words.js';

export const METRIC_DEFINITION = graphql(`
  fragment MetricDefinition_metric on Metric {
    definition
    whyItMatters
    numeratorDefinition
    denominatorDefinition
    formula
    unit
    polarity
    supplyBasis
    intervalMethod
    version
    reviewedOn
    caveats
  }
`);

/** What the measure is and how it is worked out. */
export function MetricDefinition(props: { metric: FragmentType<typeof METRIC_DEFINITION> }) {
  const metric = readFragment(METRIC_DEFINITION, props.metric);
  const facts: Fact[] = [
    { term: METRICS_WORDS.why, value: metric.whyItMatters },
    { term: METRICS_WORDS.numerator, value: metric.numeratorDefinition },
    ...(metric.denominatorDefinition
      ? [{ term: METRICS_WORDS.denominator, value: metric.denominatorDefinition }]
      : []),
    { term: METRICS_WORDS.formula, value: metric.formula },
    { term: METRICS_WORDS.unit, value: metric.unit },
    ...(metric.supplyBasis
      ? [{ term: METRICS_WORDS.supply, value: METRICS_WORDS.supplyBases[metric.supplyBasis] }]
      : []),
    { term: METRICS_WORDS.direction, value: METRICS_WORDS.polarity[metric.polarity] },
    { term: METRICS_WORDS.interval, value: METRICS_WORDS.intervals[metric.intervalMethod] },
    {
      term: METRICS_WORDS.version,
      value: METRICS_WORDS.versionText(metric.version, formatDate(metric.reviewedOn)),
    },
  ];
  return (
    <>
      <p className="atlas-lede govuk-!-margin-bottom-6">{metric.definition}</p>
      <SummaryList facts={facts} />
      <p className="govuk-body">
        {METRICS_WORDS.methods}{' '}
        <Link className="govuk-link" to="/methods">
          {METRICS_WORDS.methodsLink}
        </Link>
      </p>
      {metric.caveats.length > 0 && (
        <>
          <h2 className="atlas-section__heading">{METRICS_WORDS.caveats}</h2>
          <ul className="govuk-list govuk-list--bullet atlas-text">
            {metric.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
