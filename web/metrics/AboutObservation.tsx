import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatCount } from '../words/numbers.js';
import { FLAG_WORDS } from '../words/terms.js';
import { AboutList, type AboutEntry } from './AboutList.js';
import { toSourceLines } from './release-sources.js';

export const ABOUT_OBSERVATION = graphql(`
  fragment AboutObservation_observation on Observation {
    metric {
      id
      code
      name
      definition
      formula
      numeratorDefinition
      denominatorDefinition
      intervalMethod
      whyItMatters
      caveats
    }
    flags
    denominator {
      value
      band
      midYear
      label
    }
    sources {
      id
      ...ReleaseSource_release
    }
  }
`);

export interface AboutObservationProps {
  observation: FragmentType<typeof ABOUT_OBSERVATION>;
}

/** What stands behind a figure: definition, parts, method, caveats, releases; all of it from the API. */
export function AboutObservation(props: AboutObservationProps) {
  const { metric, flags, denominator, sources } = readFragment(ABOUT_OBSERVATION, props.observation);
  const entries: AboutEntry[] = [
    { term: FIGURE_WORDS.definition, text: metric.definition },
    { term: FIGURE_WORDS.numerator, text: metric.numeratorDefinition },
    { term: FIGURE_WORDS.denominator, text: metric.denominatorDefinition },
    {
      term: FIGURE_WORDS.denominatorNow,
      text: denominator && `${denominator.label}: ${formatCount(denominator.value)}`,
    },
    { term: FIGURE_WORDS.formula, text: metric.formula },
    {
      term: FIGURE_WORDS.interval,
      text: metric.intervalMethod === 'WILSON' ? FIGURE_WORDS.intervalMethod : null,
    },
    { term: FIGURE_WORDS.why, text: metric.whyItMatters },
    { term: FIGURE_WORDS.caveats, list: metric.caveats },
    { term: FIGURE_WORDS.flags, list: flags.map((flag) => FLAG_WORDS[flag]) },
    {
      term: FIGURE_WORDS.sources,
      list: toSourceLines(sources).map(
        (source) => `${source.name}, ${source.version} (${source.publisher}; ${source.licence})`,
      ),
    },
  ];
  return (
    <>
      <AboutList entries={entries} />
      <p className="govuk-body">
        <Link className="govuk-link" to={`/metrics/${metric.code}`}>
          {FIGURE_WORDS.definitionPage(metric.name)}
        </Link>
      </p>
    </>
  );
}
