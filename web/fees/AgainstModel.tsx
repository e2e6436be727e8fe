import { Figure } from '../charts/Figure.js';
import { PriceBoxes } from '../charts/PriceBoxes.js';
import { AboutList } from '../metrics/AboutList.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { formatPounds } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import { BenchmarkTable } from './BenchmarkTable.js';
import { sourcesOf, type PriceCardProps } from './price-card.js';
import { benchmarkBasis, benchmarkFlat, benchmarkNotes, gapHeadline, toBoxes } from './toBenchmark.js';

/** Price against model by lot, with the middle half and the far ends of prices. */
export function AgainstModel({ place, benchmarks, period, upTo, fnc }: PriceCardProps) {
  const [first] = benchmarks;
  if (!first) return null;
  const n = benchmarks.reduce((sum, one) => sum + one.placementsCompared, 0);
  const subtitle = PRICES_WORDS.subtitle(place.name, period, n);
  return (
    <Figure
      id="price-against-model"
      isWide
      headline={gapHeadline(benchmarks, place.name)}
      subtitle={subtitle}
      chart={
        <PriceBoxes
          boxes={toBoxes(benchmarks)}
          format={formatPounds}
          words={{ mean: PRICES_WORDS.mean, model: PRICES_WORDS.model, key: PRICES_WORDS.key }}
        />
      }
      table={<BenchmarkTable caption={subtitle} benchmarks={benchmarks} />}
      about={
        <>
          <AboutList entries={benchmarkBasis(benchmarks)} />
          <AboutObservation observation={first.averageWeeklyPrice} />
        </>
      }
      flat={benchmarkFlat(benchmarks, place)}
      sources={sourcesOf(benchmarks)}
      upTo={upTo}
      notes={benchmarkNotes(benchmarks, fnc)}
    />
  );
}
