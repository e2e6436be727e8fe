import { areasOf, slug, type FigureContext } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import { toLineModel, type LineModel, type LineSeries } from '../charts/line-model.js';
import type { FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { BedRateTrend_SeriesFragment } from '../graphql/generated/graphql.js';
import { rateAgainst, rateMovement } from '../words/capacity-sentences.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { leftOutNotes } from '../words/missing.js';
import { careOf } from '../words/terms.js';
import { flagNotes } from './flag-notes.js';

export const BED_RATE_SERIES = graphql(`
  fragment BedRateTrend_series on MetricSeries {
    area {
      id
      gssCode
      name
    }
    periods
    values
    statuses
    points {
      flags
    }
  }
`);

export type BedRateSeries = FragmentType<typeof BED_RATE_SERIES>;

export interface BedRateTrendModel {
  headline: string;
  model: LineModel;
  from: string;
  to: string;
  notes: string[];
  flat: FlatTable;
}

/** Series of the API as lines; a month that nobody reported stays a gap, never a 0. */
export function toBedRateTrend(
  series: readonly BedRateTrend_SeriesFragment[],
  context: FigureContext,
): BedRateTrendModel {
  const lines = areasOf(context).flatMap((area): LineSeries[] => {
    const found = series.find((candidate) => candidate.area.gssCode === area.gssCode);
    return found ? [{ key: area.gssCode, label: area.name, role: area.role, points: pointsOf(found) }] : [];
  });
  const told = lines.filter((line) => line.points.some((point) => point.value !== null));
  const model = toLineModel(told);
  return {
    headline: headlineOf(model, context),
    model,
    from: model.months[0] ?? context.from,
    to: model.months[model.months.length - 1] ?? context.to,
    notes: notesOf(lines, series, context),
    flat: flatOf(model, context),
  };
}

function pointsOf(series: BedRateTrend_SeriesFragment) {
  return series.periods.map((month, index) => ({
    month,
    value: series.values[index] ?? null,
    status: series.statuses[index] ?? ('NOT_AVAILABLE' as const),
  }));
}

/** How the place's rate moved against the country's; for a single month, how it stands against it. */
function headlineOf(model: LineModel, context: FigureContext): string {
  const [place] = model.series;
  const other = model.series.find((line) => line.role === 'nation') ?? model.series[1];
  const ends = (line: LineSeries | undefined) => ({
    place: line?.label ?? '',
    first: line?.points[0]?.value ?? null,
    last: line?.points[line.points.length - 1]?.value ?? null,
  });
  const [first, last] = [model.months[0], model.months[model.months.length - 1]];
  const { serviceType, band } = context;
  if (first && last && first !== last && place) {
    const moved = rateMovement(serviceType, ends(place), other ? ends(other) : null, first, last);
    if (moved) return moved;
  }
  const against =
    place &&
    other &&
    rateAgainst(place.label, ends(place).last, other.label, ends(other).last, serviceType, band);
  return against || CAPACITY_WORDS.rateTitle(context.place.name, serviceType);
}

function notesOf(
  lines: readonly LineSeries[],
  series: readonly BedRateTrend_SeriesFragment[],
  context: FigureContext,
): string[] {
  const absent = lines.filter((line) => line.points.every((point) => point.value === null));
  const own = series.find((candidate) => candidate.area.gssCode === context.place.gssCode);
  const withheld = lines.flatMap((line) =>
    leftOutNotes(
      line.points.flatMap(({ status }) => (status === 'SUPPRESSED' ? [status] : [])),
      CAPACITY_WORDS.monthsNoun(line.label),
    ),
  );
  return [
    ...absent.map((line) => CAPACITY_WORDS.lineAbsent(line.label)),
    ...withheld,
    ...flagNotes(own?.points ?? []),
  ];
}

function flatOf(model: LineModel, context: FigureContext): FlatTable {
  return {
    fileName: `beds-per-100k-${slug(context.place.name)}`,
    rows: model.series.flatMap((line) =>
      line.points.map((point) => ({
        area_code: line.key,
        area_name: line.label,
        metric: 'beds_per_100k',
        service_type: careOf(context.serviceType),
        population_band: context.band,
        month: point.month,
        value: point.value,
        status: point.status,
      })),
    ),
  };
}
