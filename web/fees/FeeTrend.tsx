import { useMemo } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { Figure } from '../charts/Figure.js';
import { YearLines } from '../charts/YearLines.js';
import { YearTable } from '../charts/YearTable.js';
import { AboutSeries } from '../metrics/AboutSeries.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { FEES_WORDS, type CostMeasure } from '../words/fees-words.js';
import { formatPence, formatPounds } from '../words/numbers.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { toFeeTrend } from './toFeeTrend.js';

export interface FeeTrendProps {
  place: FramedPlace;
  measure: CostMeasure;
  series: readonly ReportedSeries[];
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
      about={<AboutSeries series={own} />}
      flat={trend.flat}
      sources={toSourceLines(points.flatMap((point) => point.sources))}
      upTo={`31 March ${Number(trend.model.years.at(-1)!.slice(0, 4)) + 1}`}
      notes={trend.notes}
    />
  );
}
