import { DataTable, type TableColumn } from '../ui/DataTable.js';
import {
  formatCount,
  formatPence,
  formatPercent,
  formatSignedPercent,
  formatSignedPounds,
  inPerCent,
} from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import type { LotBenchmark } from './benchmark-query.js';

export interface BenchmarkTableProps {
  caption: string;
  benchmarks: readonly LotBenchmark[];
}

/** Lots with all figures of their prices. */
export function BenchmarkTable({ caption, benchmarks }: BenchmarkTableProps) {
  const words = PRICES_WORDS.columns;
  return (
    <DataTable
      caption={caption}
      rows={benchmarks}
      rowKey={({ lot }) => lot.code}
      columns={[
        { header: words.lot, cell: ({ lot }) => lot.name },
        column(words.n, ({ placementsCompared }) => placementsCompared, formatCount),
        column(words.mean, (one) => one.averageWeeklyPrice.value, formatPence),
        column(words.model, (one) => one.modelledAveragePrice.value, formatPence),
        column(words.gap, (one) => one.gap.value, formatSignedPounds),
        column(words.gapPercent, (one) => inPerCent(one.gapPercent.value), formatSignedPercent),
        column(words.p10, (one) => one.p10.value, formatPence),
        column(words.lower, (one) => one.lowerQuartile.value, formatPence),
        column(words.median, (one) => one.median.value, formatPence),
        column(words.upper, (one) => one.upperQuartile.value, formatPence),
        column(words.p90, (one) => one.p90.value, formatPence),
        column(words.cv, (one) => inPerCent(one.coefficientOfVariation.value), formatPercent),
        column(words.unexplained, (one) => one.unexplainedVariation.value, formatPence),
        column(words.cost, ({ costOfCare }) => (costOfCare ? Number(costOfCare.median) : null), formatPence),
        column(
          words.distance,
          ({ costOfCare }) => inPerCent(costOfCare?.distance.value),
          formatSignedPercent,
        ),
      ]}
    />
  );
}

function column(
  header: string,
  valueOf: (one: LotBenchmark) => number | null,
  format: (value: number | null) => string,
): TableColumn<LotBenchmark> {
  return { header, isNumber: true, cell: (one) => format(valueOf(one)), sortBy: valueOf };
}
