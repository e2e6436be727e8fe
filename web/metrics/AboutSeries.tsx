import { Link } from 'react-router';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { FLAG_WORDS } from '../words/terms.js';
import { AboutList } from './AboutList.js';
import { toSourceLines } from './release-sources.js';
import type { ReportedSeries } from './reported-series.js';

/** What stands behind series of one measure: definition, method, caveats, flags, releases; all of it from the API. */
export function AboutSeries({ series }: { series: readonly ReportedSeries[] }) {
  const metric = series[0]!.metric;
  const flags = [...new Set(series.flatMap((one) => one.points.flatMap((point) => point.flags)))];
  const sources = toSourceLines(series.flatMap((one) => one.points.flatMap((point) => point.sources)));
  return (
    <>
      <AboutList
        entries={[
          { term: FIGURE_WORDS.definition, text: metric.definition },
          { term: FIGURE_WORDS.numerator, text: metric.numeratorDefinition },
          { term: FIGURE_WORDS.formula, text: metric.formula },
          { term: FIGURE_WORDS.why, text: metric.whyItMatters },
          { term: FIGURE_WORDS.caveats, list: metric.caveats },
          { term: FIGURE_WORDS.flags, list: flags.map((flag) => FLAG_WORDS[flag]) },
          {
            term: FIGURE_WORDS.sources,
            list: sources.map((one) => `${one.name}, ${one.version} (${one.publisher}; ${one.licence})`),
          },
        ]}
      />
      <p className="govuk-body">
        <Link className="govuk-link" to={`/metrics/${metric.code}`}>
          {FIGURE_WORDS.definitionPage(metric.name)}
        </Link>
      </p>
    </>
  );
}
