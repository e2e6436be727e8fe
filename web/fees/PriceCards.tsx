import { Link } from 'react-router';
import type { NamedArea } from '../areas/figure-context.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { PriceBoxes } from '../charts/PriceBoxes.js';
import { AboutList } from '../metrics/AboutList.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatPence, formatPercent, formatPounds, formatSignedPounds, inPerCent } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import type { LotBenchmark } from './benchmark-query.js';
import { BenchmarkTable } from './BenchmarkTable.js';
import {
  benchmarkBasis,
  benchmarkFlat,
  benchmarkNotes,
  gapHeadline,
  spreadBars,
  spreadHeadline,
  toBoxes,
  toOutliers,
  type Outlier,
} from './toBenchmark.js';

export interface PriceCardsProps {
  place: NamedArea;
  benchmarks: readonly LotBenchmark[];
  /** "Oct 2025 to Sep 2026". */
  period: string;
}

/** Price against model by lot, the spread that nothing explains, and the prices that stand out. */
export function PriceCards(props: PriceCardsProps) {
  return (
    <>
      <AgainstModel {...props} />
      <Unexplained {...props} />
      <Outliers {...props} />
    </>
  );
}

const sourcesOf = (benchmarks: readonly LotBenchmark[]) =>
  toSourceLines(benchmarks.flatMap(({ averageWeeklyPrice }) => averageWeeklyPrice.sources));

function AgainstModel({ place, benchmarks, period }: PriceCardsProps) {
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
      notes={benchmarkNotes(benchmarks)}
    />
  );
}

function Unexplained({ place, benchmarks, period }: PriceCardsProps) {
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
      notes={benchmarks.flatMap(({ lot, unexplainedVariation: { value, statusReason } }) =>
        value === null && statusReason ? [`${lot.name}: ${statusReason}`] : [],
      )}
    />
  );
}

const SHOWN = 8;

function Outliers({ place, benchmarks, period }: PriceCardsProps) {
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
          ...{ location_id: home?.id ?? null, home: home?.name ?? null, lot, started_on: startedOn },
          ...{ weekly, modelled, residual },
        })),
      }}
      sources={sourcesOf(benchmarks)}
      notes={[
        PRICES_WORDS.outliersNot,
        ...(total > drawn.length ? [PRICES_WORDS.shownOf(drawn.length, total)] : []),
      ]}
    />
  );
}

function OutlierTable({ caption, outliers }: { caption: string; outliers: readonly Outlier[] }) {
  const words = PRICES_WORDS.outlierColumns;
  return (
    <DataTable
      caption={caption}
      isTall
      rows={outliers}
      rowKey={({ key }) => key}
      columns={[
        {
          header: words.home,
          cell: ({ home }) =>
            home ? (
              <Link className="govuk-link" to={`/care-homes/${home.id}`}>
                {home.name}
              </Link>
            ) : (
              PRICES_WORDS.unknownHome
            ),
          sortBy: ({ home }) => home?.name ?? null,
        },
        { header: words.lot, cell: ({ lot }) => lot, sortBy: ({ lot }) => lot },
        {
          header: words.started,
          cell: ({ startedOn }) => formatDate(startedOn),
          sortBy: (row) => row.startedOn,
        },
        {
          header: words.weekly,
          isNumber: true,
          cell: ({ weekly }) => formatPence(weekly),
          sortBy: ({ weekly }) => weekly,
        },
        { header: words.modelled, isNumber: true, cell: ({ modelled }) => formatPence(modelled) },
        {
          header: words.residual,
          isNumber: true,
          cell: ({ residual }) => formatSignedPounds(residual),
          sortBy: ({ residual }) => residual,
        },
      ]}
    />
  );
}
