import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { AboutList } from '../metrics/AboutList.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatPounds } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import { OutlierTable } from './OutlierTable.js';
import { sourcesOf, type PriceCardProps } from './price-card.js';
import { toOutliers } from './toBenchmark.js';

/** More bars than these are left to the table. */
const SHOWN = 8;

/** The prices that stand far from what the factors let one expect. */
export function Outliers({ place, benchmarks, period, upTo }: PriceCardProps) {
  const outliers = toOutliers(benchmarks);
  const [first] = benchmarks;
  if (!first) return null;
  const total = benchmarks.reduce((sum, one) => sum + one.outliers.totalCount, 0);
  const subtitle = PRICES_WORDS.outliersSubtitle(place.name, period);
  const drawn = outliers.slice(0, SHOWN);
  const scaleTo = drawn.map(({ residual }) => Math.abs(residual));
  return (
    <Figure
      id="price-outliers"
      headline={total === 0 ? PRICES_WORDS.outliersNone : PRICES_WORDS.outliersHeadline(total)}
      subtitle={subtitle}
      chart={(['above', 'below'] as const).map((side) => {
        const rows = drawn.filter(({ residual }) => residual > 0 === (side === 'above'));
        return rows.length === 0 ? null : (
          <ChartGroup key={side} label={PRICES_WORDS.outlierGroups[side]}>
            <HorizontalBars
              rows={rows.map(({ key, home, residual }) => ({
                ...{ key, label: home?.name ?? PRICES_WORDS.unknownHome },
                ...{ role: 'place' as const, value: Math.abs(residual) },
              }))}
              format={formatPounds}
              scaleTo={scaleTo}
            />
          </ChartGroup>
        );
      })}
      table={<OutlierTable caption={subtitle} outliers={outliers} />}
      about={
        <AboutList
          entries={[
            { term: FIGURE_WORDS.definition, text: first.outlierRule },
            { term: FIGURE_WORDS.caveats, text: PRICES_WORDS.outliersNot },
          ]}
        />
      }
      flat={{
        fileName: 'price-outliers',
        rows: outliers.map(({ home, lot, startedOn, weekly, modelled, residual }) => ({
          ...{ area_code: place.gssCode, area_name: place.name },
          ...{ location_id: home?.id ?? null, home: home?.name ?? null, lot, started_on: startedOn },
          ...{ weekly, modelled, residual },
        })),
      }}
      sources={sourcesOf(benchmarks)}
      upTo={upTo}
      notes={[
        PRICES_WORDS.outliersNot,
        ...(total > drawn.length ? [PRICES_WORDS.shownOf(drawn.length, total)] : []),
      ]}
    />
  );
}
