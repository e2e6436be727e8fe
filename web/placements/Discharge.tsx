import { useMemo } from 'react';
import { Figure } from '../charts/Figure.js';
import { LineTable } from '../charts/LineTable.js';
import { LineTrend } from '../charts/LineTrend.js';
import { AboutSeries } from '../metrics/AboutSeries.js';
import { toSourceLines } from '../metrics/release-sources.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { LoadCommands, Notice } from '../ui/Notice.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatCount } from '../words/numbers.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { toCriteriaToReside, toDelays, type DischargeModel } from './toDischarge.js';

export interface DischargeProps {
  place: { gssCode: string; name: string };
  series: readonly ReportedSeries[];
}

/** Patients of a board's hospitals who could leave, and for what they wait. */
export function Discharge({ place, series }: DischargeProps) {
  const reside = useMemo(() => toCriteriaToReside(series, place), [series, place]);
  const delays = useMemo(() => toDelays(series, place), [series, place]);
  if (!reside && !delays)
    return (
      <Notice title={PLACEMENTS_WORDS.dischargeNotLoaded(place.name)}>
        <p>{PLACEMENTS_WORDS.dischargeNotLoadedText}</p>
        <LoadCommands commands={PLACEMENTS_WORDS.dischargeCommands} />
      </Notice>
    );
  return (
    <>
      {delays && (
        <MonthlyCard
          id="delays"
          model={delays}
          subtitle={PLACEMENTS_WORDS.delaySubtitle(place.name, delays.span)}
          series={series.filter(({ metric }) => metric.code.startsWith('delayed_'))}
        />
      )}
      {reside && (
        <MonthlyCard
          id="criteria-to-reside"
          model={reside}
          subtitle={PLACEMENTS_WORDS.resideSubtitle(place.name, reside.span)}
          series={series.filter(({ metric }) => metric.code === 'no_criteria_to_reside')}
        />
      )}
    </>
  );
}

interface MonthlyCardProps {
  id: string;
  model: DischargeModel;
  subtitle: string;
  series: readonly ReportedSeries[];
}

function MonthlyCard({ id, model, subtitle, series }: MonthlyCardProps) {
  return (
    <Figure
      id={id}
      headline={model.headline}
      subtitle={subtitle}
      chart={<LineTrend model={model.model} format={formatCount} />}
      table={<LineTable caption={subtitle} model={model.model} format={formatCount} />}
      about={<AboutSeries series={series} />}
      flat={model.flat}
      sources={toSourceLines(series.flatMap((one) => one.points.flatMap((point) => point.sources)))}
      upTo={formatDate(lastDayOf(model.last))}
      notes={model.notes}
    />
  );
}
