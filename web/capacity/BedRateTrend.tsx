import { useMemo } from 'react';
import { Figure } from '../charts/Figure.js';
import { LineTable } from '../charts/LineTable.js';
import { LineTrend } from '../charts/LineTrend.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { formatDate, formatMonthRange } from '../words/dates.js';
import { formatRate } from '../words/numbers.js';
import { areasOf, type FigureContext } from '../areas/figure-context.js';
import { RECORD_WORDS } from '../words/record-words.js';
import { RecordList } from './RecordList.js';
import { marksOf, numbersByMonth, RECORD_POINT, toRecord } from './toRecord.js';
import { BED_RATE_SERIES, toBedRateTrend, type BedRateSeries } from './toBedRateTrend.js';

export const BED_RATE_NOW = graphql(`
  fragment BedRateTrend_capacity on CapacitySummary {
    asAt
    per100k(band: $band) {
      flags
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
  }
`);

export interface BedRateTrendProps {
  context: FigureContext;
  capacity: FragmentType<typeof BED_RATE_NOW>;
  series: readonly BedRateSeries[];
  events: readonly FragmentType<typeof RECORD_POINT>[];
}

/** Beds per 100,000 people month by month: the place, what it is compared with, and the country. */
export function BedRateTrend({ context, capacity, series, events }: BedRateTrendProps) {
  const now = readFragment(BED_RATE_NOW, capacity);
  const trend = useMemo(
    () => toBedRateTrend(readFragment(BED_RATE_SERIES, series), context),
    [series, context],
  );
  const record = useMemo(
    () => toRecord(readFragment(RECORD_POINT, events), trend.model.months),
    [events, trend.model],
  );
  const marks = useMemo(() => marksOf(record), [record]);
  if (trend.model.isEmpty) return null;
  const subtitle = CAPACITY_WORDS.rateSubtitle(
    context.serviceType,
    context.band,
    trend.model.series.map((line) => line.label),
    formatMonthRange(trend.from, trend.to),
  );
  return (
    <Figure
      id="bed-rate"
      isWide
      headline={trend.headline}
      subtitle={subtitle}
      chart={<LineTrend model={trend.model} format={formatRate} marks={marks} />}
      table={
        <LineTable
          caption={subtitle}
          model={trend.model}
          format={formatRate}
          marks={{ header: RECORD_WORDS.column, byMonth: numbersByMonth(record) }}
        />
      }
      record={<RecordList record={record} note={context.serviceType && RECORD_WORDS.allCare} />}
      about={<AboutObservation observation={now.per100k} />}
      flat={trend.flat}
      query={{
        metrics: ['beds_per_100k'],
        areas: areasOf(context).map(({ gssCode }) => gssCode),
        from: context.from,
        to: context.to,
        serviceType: context.serviceType,
        bands: [context.band],
        asPublishedOn: context.asPublishedOn,
      }}
      sources={toSourceLines(now.per100k.sources)}
      upTo={formatDate(now.asAt)}
      notes={trend.notes}
    />
  );
}
