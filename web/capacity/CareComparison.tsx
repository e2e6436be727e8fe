import { areasOf, type FigureContext } from '../areas/figure-context.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatRate, formatSignedPercent } from '../words/numbers.js';
import { toCareComparison, type ComparedCare } from './toCareComparison.js';

export const CARE_COMPARISON = graphql(`
  fragment CareComparison_observations on ObservationConnection {
    nodes {
      area {
        id
        gssCode
      }
      dimensions {
        dimension
        key
      }
      value
      status
      statusReason
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
  }
`);

export interface CareComparisonProps {
  context: FigureContext;
  observations: FragmentType<typeof CARE_COMPARISON>;
}

/** Nursing and residential beds per 100,000 people: the place beside its comparator and the country. */
export function CareComparison({ context, observations }: CareComparisonProps) {
  const { nodes } = readFragment(CARE_COMPARISON, observations);
  const model = toCareComparison(nodes, context);
  const [first] = nodes;
  if (model.isEmpty || !first) return null;
  const places = model.rows[0]?.rates.map((rate) => rate.area.name) ?? [];
  const allRates = model.rows.flatMap((row) => row.rates.flatMap((rate) => rate.value ?? []));
  const subtitle = CAPACITY_WORDS.compareSubtitle(context.band, places, formatDate(lastDayOf(context.to)));
  return (
    <Figure
      id="care-comparison"
      headline={model.headline}
      subtitle={subtitle}
      chart={model.rows.map((row) => (
        <RateBars key={row.serviceType} row={row} scaleTo={allRates} />
      ))}
      table={<RateTable caption={subtitle} rows={model.rows} />}
      about={<AboutObservation observation={first} />}
      flat={model.flat}
      query={{
        metrics: ['beds_per_100k'],
        areas: areasOf(context).map(({ gssCode }) => gssCode),
        from: context.to,
        to: context.to,
        bands: [context.band],
        groupBy: ['SERVICE_TYPE'],
        asPublishedOn: context.asPublishedOn,
      }}
      sources={toSourceLines(nodes.flatMap((node) => node.sources))}
      upTo={formatDate(lastDayOf(context.to))}
      notes={model.missing}
    />
  );
}

function RateBars({ row, scaleTo }: { row: ComparedCare; scaleTo: readonly number[] }) {
  const bars = row.rates.flatMap((rate) =>
    rate.value === null
      ? []
      : [{ key: rate.area.gssCode, label: rate.area.name, role: rate.area.role, value: rate.value }],
  );
  return (
    <ChartGroup label={row.label}>
      <HorizontalBars rows={bars} format={formatRate} scaleTo={scaleTo} />
    </ChartGroup>
  );
}

function RateTable({ caption, rows }: { caption: string; rows: readonly ComparedCare[] }) {
  const words = CAPACITY_WORDS.compareColumns;
  const [first] = rows;
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.serviceType}
        columns={[
          { header: words.care, cell: (row) => row.label },
          ...(first?.rates ?? []).map((column, index) => ({
            header: column.area.name,
            isNumber: true,
            cell: (row: ComparedCare) => {
              const rate = row.rates[index];
              if (!rate || rate.value === null) {
                return <MissingValue status={rate?.status ?? 'NOT_AVAILABLE'} reason={rate?.reason} />;
              }
              return formatRate(rate.value);
            },
          })),
          ...(first?.differences ?? []).map((column, index) => ({
            header: words.difference(column.area.name),
            isNumber: true,
            cell: (row: ComparedCare) => formatSignedPercent(row.differences[index]?.percent),
          })),
        ]}
      />
      <SymbolLegend statuses={rows.flatMap((row) => row.rates.map((rate) => rate.status))} />
    </>
  );
}
