import type { FigureContext } from '../areas/figure-context.js';
import { Figure } from '../charts/Figure.js';
import { StockFlowBridge } from '../charts/StockFlowBridge.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { formatDate, formatMonth, formatMonthRange } from '../words/dates.js';
import { formatCount, formatSignedCount } from '../words/numbers.js';
import { toStockFlow, type FlowMonth } from './toStockFlow.js';

export const STOCK_FLOW = graphql(`
  fragment StockFlow_capacity on CapacitySummary {
    asAt
    registeredBeds {
      sources {
        id
        ...ReleaseSource_release
      }
    }
    flow(from: $flowFrom, to: $to) {
      month
      openingBeds
      opened
      extended
      closed
      reduced
      reclassified
      closingBeds
      averageBeds
    }
  }
`);

export interface StockFlowProps {
  context: FigureContext;
  capacity: FragmentType<typeof STOCK_FLOW>;
}

/** Why the number of beds changed: from the opening number to the closing one, step by step. */
export function StockFlow({ context, capacity }: StockFlowProps) {
  const { asAt, flow, registeredBeds } = readFragment(STOCK_FLOW, capacity);
  const model = toStockFlow(flow, context);
  if (!model) return null;
  const last = flow[flow.length - 1]!;
  const subtitle = CAPACITY_WORDS.bridgeSubtitle(
    context.serviceType,
    context.place.name,
    formatMonthRange(context.from, last.month),
  );
  return (
    <Figure
      id="stock-flow"
      headline={model.headline}
      subtitle={subtitle}
      chart={
        <StockFlowBridge
          model={model.bridge}
          openingLabel={formatMonth(context.from)}
          closingLabel={formatMonth(last.month)}
        />
      }
      table={<FlowTable caption={subtitle} flow={flow} />}
      about={
        <AboutList
          entries={[
            ...CAPACITY_WORDS.bridgeMeanings.map(([term, text]) => ({ term, text })),
            { term: CAPACITY_WORDS.bridgeMethod, text: CAPACITY_WORDS.bridgeCheck },
          ]}
        />
      }
      flat={model.flat}
      sources={toSourceLines(registeredBeds.sources)}
      upTo={formatDate(asAt)}
    />
  );
}

function FlowTable({ caption, flow }: { caption: string; flow: readonly FlowMonth[] }) {
  const words = CAPACITY_WORDS.bridgeColumns;
  const number = (header: string, of: (month: FlowMonth) => string) => ({ header, isNumber: true, cell: of });
  return (
    <DataTable
      caption={caption}
      isTall
      rows={[...flow].reverse()}
      rowKey={(month) => month.month}
      columns={[
        { header: words.month, cell: (month) => formatMonth(month.month) },
        number(words.opening, (month) => formatCount(month.openingBeds)),
        number(words.opened, (month) => formatSignedCount(month.opened)),
        number(words.extended, (month) => formatSignedCount(month.extended)),
        number(words.closed, (month) => formatSignedCount(-month.closed)),
        number(words.reduced, (month) => formatSignedCount(-month.reduced)),
        number(words.reclassified, (month) => formatSignedCount(month.reclassified)),
        number(words.closing, (month) => formatCount(month.closingBeds)),
      ]}
    />
  );
}
