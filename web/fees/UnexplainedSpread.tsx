import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { DataTable } from '../ui/DataTable.js';
import { formatPence, formatPercent, formatPounds, inPerCent } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import { sourcesOf, type PriceCardProps } from './price-card.js';
import { benchmarkFlat, spreadBars, spreadHeadline } from './toBenchmark.js';

/** The spread of prices within each lot that nothing recorded explains. */
export function UnexplainedSpread({ place, benchmarks, period, upTo }: PriceCardProps) {
  const [first] = benchmarks;
  const bars = spreadBars(benchmarks);
  if (!first || bars.length === 0) return null;
  const subtitle = PRICES_WORDS.spreadSubtitle(place.name, period);
  return (
    <Figure
      id="unexplained-variation"
      headline={spreadHeadline(benchmarks)}
      subtitle={subtitle}
      chart={<HorizontalBars rows={bars} format={formatPounds} />}
      table={
        <DataTable
          caption={subtitle}
          rows={benchmarks}
          rowKey={({ lot }) => lot.code}
          columns={[
            { header: PRICES_WORDS.columns.lot, cell: ({ lot }) => lot.name },
            {
              header: PRICES_WORDS.columns.unexplained,
              isNumber: true,
              cell: ({ unexplainedVariation }) => formatPence(unexplainedVariation.value),
            },
            {
              header: PRICES_WORDS.columns.share,
              isNumber: true,
              cell: ({ unexplainedShare }) => formatPercent(inPerCent(unexplainedShare.value)),
            },
          ]}
        />
      }
      about={<AboutObservation observation={first.unexplainedVariation} />}
      flat={benchmarkFlat(benchmarks, place)}
      sources={sourcesOf(benchmarks)}
      upTo={upTo}
      notes={benchmarks.flatMap(({ lot, unexplainedVariation: { value, statusReason } }) =>
        value === null && statusReason ? [`${lot.name}: ${statusReason}`] : [],
      )}
    />
  );
}
