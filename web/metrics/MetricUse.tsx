import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { METRICS_WORDS } from '../words/metrics-words.js';
import { exampleAddress, exportAddress, sectionOf } from './metric-use.js';

export const METRIC_USE = graphql(`
  fragment MetricUse_metric on Metric {
    code
    coverage {
      areaType
      to
    }
  }
`);

/** Where the measure is shown, and where its figures can be fetched. */
export function MetricUse(props: { metric: FragmentType<typeof METRIC_USE> }) {
  const { code, coverage } = readFragment(METRIC_USE, props.metric);
  const section = sectionOf(code);
  const last = coverage.find(({ areaType }) => areaType === 'CASSR')?.to;
  return (
    <section className="govuk-!-margin-top-8" aria-labelledby="use-heading">
      <h2 className="atlas-section__heading" id="use-heading">
        {METRICS_WORDS.use}
      </h2>
      <ul className="govuk-list govuk-list--bullet atlas-text">
        {section && (
          <li>
            {METRICS_WORDS.usedOn(METRICS_WORDS.sections[section])}{' '}
            <Link className="govuk-link" to={exampleAddress(section)}>
              {METRICS_WORDS.example}
            </Link>
          </li>
        )}
        {last && (
          <li>
            {METRICS_WORDS.fetch}{' '}
            <a className="govuk-link" href={exportAddress(code, last)} download>
              {section ? METRICS_WORDS.fetchCsv : METRICS_WORDS.fetchEngland}
            </a>
          </li>
        )}
        <li>
          {METRICS_WORDS.ask}{' '}
          <a href="/explorer" className="govuk-link">
            {METRICS_WORDS.explorer}
          </a>
        </li>
      </ul>
    </section>
  );
}
