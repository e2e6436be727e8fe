import type { FigureContext } from '../areas/figure-context.js';
import { slug } from '../areas/figure-context.js';
import type { BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { Role } from '../charts/theme.js';
import type { Compared_ComparisonFragment, ValueStatus } from '../graphql/generated/graphql.js';
import { COMPARISON_WORDS, fifthWords, outcomeWords, placeWords } from '../words/comparison-words.js';
import { formatSignedPercent } from '../words/numbers.js';
import type { ComparedMetric } from './compared-query.js';

/** One thing that the area is compared with. */
export interface ComparedRow {
  key: string;
  label: string;
  role: Role;
  /** In the unit that is written: a rate, or a share in per cent. */
  value: number | null;
  status: ValueStatus;
  reason: string | null;
  /** Percent of the benchmark for a rate, percentage points for a share; null where there is none. */
  distance: number | null;
  difference: string;
  place: string;
  fifth: string;
  outcome: string | null;
}

/** The area's own figure, and what it is set against. */
export interface ComparedFigure {
  value: number | null;
  status: ValueStatus;
  statusReason: string | null;
  interval: { lower: number; upper: number } | null;
  against: readonly Compared_ComparisonFragment[];
}

export interface ComparedModel {
  rows: ComparedRow[];
  bars: BarRow[];
  notes: string[];
  flat: FlatTable;
}

const ROLES: Partial<Record<Compared_ComparisonFragment['method'], Role>> = {
  NATION: 'nation',
  CUSTOM_LIST: 'comparator',
};

/** Comparisons as rows and bars; what an area does not lie in is no row, a list that is missing is one with its reason. */
export function toCompared(
  figure: ComparedFigure,
  context: FigureContext,
  metric: ComparedMetric,
): ComparedModel {
  const scale = metric === 'beds_per_100k' ? 1 : 100;
  const told = figure.against.filter(
    ({ method, basis }) => basis !== 'NONE' || ['IMPORTED_NEIGHBOURS', 'CUSTOM_LIST'].includes(method),
  );
  const rows = told.map((comparison) => toRow(comparison, figure, context, scale));
  const own: BarRow[] =
    figure.value === null
      ? []
      : [
          {
            key: context.place.gssCode,
            label: context.place.name,
            role: 'place',
            value: figure.value * scale,
          },
        ];
  return {
    rows,
    bars: [
      ...own,
      ...rows.flatMap(({ key, label, role, value }) => (value === null ? [] : [{ key, label, role, value }])),
    ],
    notes: [
      ...told.flatMap((comparison) => listNotes(comparison, context.place.name)),
      ...rows.flatMap((row) =>
        row.value === null ? [COMPARISON_WORDS.notShown(row.label, row.reason ?? '')] : [],
      ),
    ],
    flat: flatOf(rows, figure, context, metric, scale),
  };
}

function toRow(
  comparison: Compared_ComparisonFragment,
  { interval }: ComparedFigure,
  context: FigureContext,
  scale: number,
): ComparedRow {
  const { method, benchmarkValue, rank, rankOf, quintile } = comparison;
  const value = benchmarkValue === null ? null : benchmarkValue * scale;
  const isShare = scale === 100;
  const distance = isShare && comparison.difference !== null ? comparison.difference * scale : null;
  const limits = interval && { lower: interval.lower * scale, upper: interval.upper * scale };
  return {
    key: method,
    label: labelOf(comparison),
    role: ROLES[method] ?? 'other',
    value,
    status: comparison.benchmarkStatus,
    reason: comparison.benchmarkReason,
    distance: isShare ? distance : comparison.percentDifference,
    difference: isShare
      ? COMPARISON_WORDS.points(distance)
      : formatSignedPercent(comparison.percentDifference),
    place: placeWords(rank, rankOf, context.areaType) ?? '',
    fifth: fifthWords(quintile),
    outcome: isShare ? outcomeWords(comparison.outcome, comparison.benchmarkLabel, value, limits) : null,
  };
}

function labelOf({ method, benchmarkLabel, groupSize, basis }: Compared_ComparisonFragment): string {
  if (method === 'PREVIOUS_PERIOD') return COMPARISON_WORDS.yearEarlier(benchmarkLabel);
  const isList = method === 'CUSTOM_LIST' || method === 'IMPORTED_NEIGHBOURS';
  return isList && basis !== 'NONE'
    ? COMPARISON_WORDS.ofAreas(benchmarkLabel, groupSize ?? 0)
    : benchmarkLabel;
}

/** How large an own list is, and which of its areas do not count. */
function listNotes(comparison: Compared_ComparisonFragment, place: string): string[] {
  if (comparison.method !== 'CUSTOM_LIST') return [];
  const { benchmarkLabel, groupSize, excluded } = comparison;
  return [
    ...(groupSize ? [COMPARISON_WORDS.listSize(benchmarkLabel, groupSize, place)] : []),
    ...excluded
      .filter(({ name }) => name !== place)
      .map(({ gssCode, name, reason }) => COMPARISON_WORDS.leftOut(name ?? gssCode, reason)),
  ];
}

function flatOf(
  rows: readonly ComparedRow[],
  figure: ComparedFigure,
  context: FigureContext,
  metric: ComparedMetric,
  scale: number,
): FlatTable {
  const line = (
    comparedWith: string,
    value: number | null,
    status: ValueStatus,
    distance: number | null,
  ) => ({
    area_code: context.place.gssCode,
    area_name: context.place.name,
    metric,
    month: context.to,
    compared_with: comparedWith,
    value,
    status,
    [scale === 100 ? 'difference_points' : 'difference_percent']: distance,
  });
  return {
    fileName: `${metric.replace(/_/g, '-')}-compared-${slug(context.place.name)}`,
    rows: [
      line('', figure.value === null ? null : figure.value * scale, figure.status, null),
      ...rows.map((row) => line(row.label, row.value, row.status, row.distance)),
    ],
  };
}
