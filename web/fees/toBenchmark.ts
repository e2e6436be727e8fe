import { slug, type NamedArea } from '../areas/figure-context.js';
import type { PriceBox } from '../charts/PriceBoxes.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { FncTreatment } from '../graphql/generated/graphql.js';
import { formatPercent, formatPounds, inPerCent } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import type { LotBenchmark } from './benchmark-query.js';

/** "Nursing, dementia: Harrowdale pays 6.2% more than its model, the widest gap of its lots". */
export function gapHeadline(benchmarks: readonly LotBenchmark[], place: string): string {
  const widest = benchmarks.reduce<LotBenchmark | null>(
    (far, one) => (Math.abs(gapOf(one)) > (far ? Math.abs(gapOf(far)) : 0) ? one : far),
    null,
  );
  if (!widest) return PRICES_WORDS.noGap(place);
  const size = formatPercent(Math.abs(gapOf(widest)) * 100);
  const isOfAll = benchmarks.every(({ gap }) => gap.value !== null);
  return PRICES_WORDS.gapHeadline(widest.lot.name, size, gapOf(widest) > 0, place, isOfAll);
}

const gapOf = ({ gapPercent }: LotBenchmark) => gapPercent.value ?? 0;

export function toBoxes(benchmarks: readonly LotBenchmark[]): PriceBox[] {
  return benchmarks.map((one) => ({
    ...{ key: one.lot.code, label: one.lot.name, n: one.placementsCompared },
    ...{ mean: one.averageWeeklyPrice.value },
    // Side by side the two are read as a gap: where there is none to tell, the model is not drawn.
    modelled: one.gap.value === null ? null : one.modelledAveragePrice.value,
    ...{ lower: one.lowerQuartile.value, median: one.median.value, upper: one.upperQuartile.value },
    ...{ p10: one.p10.value, p90: one.p90.value },
  }));
}

/** The lot with the widest unexplained spread; null where every lot has too few prices to tell. */
export function spreadHeadline(benchmarks: readonly LotBenchmark[]): string {
  const told = benchmarks.filter((one) => one.unexplainedVariation.value !== null);
  const [widest] = [...told].sort((a, b) => b.unexplainedVariation.value! - a.unexplainedVariation.value!);
  if (!widest) return PRICES_WORDS.spreadNone;
  return PRICES_WORDS.spreadHeadline(widest.lot.name, formatPounds(widest.unexplainedVariation.value));
}

export const spreadBars = (benchmarks: readonly LotBenchmark[]) =>
  benchmarks.flatMap((one) =>
    one.unexplainedVariation.value === null
      ? []
      : [
          {
            ...{ key: one.lot.code, label: one.lot.name, role: 'place' as const },
            value: one.unexplainedVariation.value,
          },
        ],
  );

export interface Outlier {
  key: string;
  home: { id: string; name: string } | null;
  lot: string;
  startedOn: string;
  weekly: number;
  modelled: number | null;
  residual: number;
}

/** Outliers of all lots, the farthest first. */
export function toOutliers(benchmarks: readonly LotBenchmark[]): Outlier[] {
  return benchmarks
    .flatMap((one) =>
      one.outliers.nodes.map((price, index) => ({
        key: `${one.lot.code} ${index}`,
        home: price.careHome && { id: price.careHome.cqcLocationId, name: price.careHome.name },
        ...{ lot: one.lot.name, startedOn: price.startedOn, weekly: Number(price.weekly) },
        modelled: price.modelled === null ? null : Number(price.modelled),
        residual: Number(price.residual),
      })),
    )
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
}

/** What is said once below the figure: the same words of several lots are not repeated. */
export const benchmarkNotes = (benchmarks: readonly LotBenchmark[], fnc: FncTreatment): string[] => [
  ...new Set([
    ...benchmarks.flatMap(({ lot, gap }) =>
      gap.value === null && gap.statusReason ? [`${lot.name}: ${gap.statusReason}`] : [],
    ),
    PRICES_WORDS.gapNote,
    PRICES_WORDS.fncNotes[fnc],
    ...benchmarks.map(({ priceBase }) => priceBase),
  ]),
];

/** What was done about NHS-funded nursing care, and which exercise told the cost of care: lot by lot. */
export const benchmarkBasis = (benchmarks: readonly LotBenchmark[]) => [
  {
    term: PRICES_WORDS.fnc,
    list: benchmarks.map(({ lot, fncTreatment }) => `${lot.name}: ${fncTreatment}`),
  },
  {
    term: PRICES_WORDS.costOfCare,
    list: benchmarks.flatMap(({ lot, costOfCare }) =>
      costOfCare ? [`${lot.name}: ${costNote(costOfCare)}`] : [],
    ),
  },
];

const costNote = ({ financialYear, returnRate, outlierRule }: NonNullable<LotBenchmark['costOfCare']>) =>
  PRICES_WORDS.costNote(
    financialYear,
    returnRate === null ? null : formatPercent(inPerCent(returnRate)),
    outlierRule,
  );

export function benchmarkFlat(benchmarks: readonly LotBenchmark[], place: NamedArea): FlatTable {
  return {
    fileName: `price-against-model-${slug(place.name)}`,
    rows: benchmarks.map((one) => ({
      ...{ area_code: place.gssCode, area_name: place.name, lot: one.lot.code, lot_name: one.lot.name },
      ...{ placements: one.placementsCompared, mean: one.averageWeeklyPrice.value },
      ...{ modelled: one.modelledAveragePrice.value, gap: one.gap.value, gap_share: one.gapPercent.value },
      ...{ p10: one.p10.value, lower_quartile: one.lowerQuartile.value, median: one.median.value },
      ...{ upper_quartile: one.upperQuartile.value, p90: one.p90.value },
      ...{ variation: one.coefficientOfVariation.value, unexplained: one.unexplainedVariation.value },
      ...{
        unexplained_share: one.unexplainedShare.value,
        cost_of_care_median: one.costOfCare?.median ?? null,
      },
      ...{ price_base: one.priceBase, fnc: one.fncTreatment },
    })),
  };
}
