import { useMemo } from 'react';
import { Link } from 'react-router';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { Figure } from '../charts/Figure.js';
import { YearLines } from '../charts/YearLines.js';
import { YearTable } from '../charts/YearTable.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { FEES_WORDS, type CostMeasure } from '../words/fees-words.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatPence, formatPounds } from '../words/numbers.js';
import { FLAG_WORDS } from '../words/terms.js';
import type { CostSeries } from './cost-series.js';
import { toFeeTrend } from './toFeeTrend.js';

export interface FeeTrendProps {
  place: FramedPlace;
  measure: CostMeasure;
  series: readonly CostSeries[];
}

/** One measure of what a week of care costs, year by year. Nothing where the place has no value of it. */
export function FeeTrend({ place, measure, series }: FeeTrendProps) {
  const trend = useMemo(() => toFeeTrend(series, measure, place), [series, measure, place]);
  if (!trend) return null;
  const own = series.filter(({ metric }) => metric.code === measure);
  const points = own.flatMap((one) => one.points);
  return (
    <Figure
      id={measure.replaceAll('_', '-')}
      headline={trend.headline}
      subtitle={trend.subtitle}
      lead={
        <ul className="atlas-comparison">
          {trend.lead.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      chart={<YearLines model={trend.model} format={formatPounds} breakLabel={FEES_WORDS.breakLabel} />}
      table={
        <YearTable
          caption={trend.subtitle}
          model={trend.model}
          format={formatPence}
          breakNote={FEES_WORDS.breakNote}
        />
      }
      about={<AboutCosts series={own} />}
      flat={trend.flat}
      sources={toSourceLines(points.flatMap((point) => point.sources))}
      upTo={`31 March ${Number(trend.model.years.at(-1)!.slice(0, 4)) + 1}`}
      notes={trend.notes}
    />
  );
}

function AboutCosts({ series }: { series: readonly CostSeries[] }) {
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
