import { slug, type FigureContext } from '../areas/figure-context.js';
import { toBridge, type BridgeModel } from '../charts/bridge-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { StockFlow_CapacityFragment } from '../graphql/generated/graphql.js';
import { flowSentence, type FlowTotals } from '../words/capacity-sentences.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { careOf } from '../words/terms.js';

export type FlowMonth = StockFlow_CapacityFragment['flow'][number];

export interface StockFlowModel {
  headline: string;
  totals: FlowTotals;
  bridge: BridgeModel;
  flat: FlatTable;
}

const STEPS = ['opened', 'extended', 'closed', 'reduced', 'reclassified'] as const;
/** What takes beds away; the API counts it as a positive number. */
const LOSSES: ReadonlySet<string> = new Set(['closed', 'reduced']);

/** Months of flow as one bridge from the first opening to the last closing. Null without any month. */
export function toStockFlow(flow: readonly FlowMonth[], context: FigureContext): StockFlowModel | null {
  const [first, last] = [flow[0], flow[flow.length - 1]];
  if (!first || !last) return null;
  const sums = Object.fromEntries(STEPS.map((step) => [step, sum(flow.map((month) => month[step]))]));
  const totals = { opening: first.openingBeds, closing: last.closingBeds, ...sums } as FlowTotals;
  const changes = STEPS.map((key) => ({
    key,
    label: CAPACITY_WORDS.bridgeSteps[key],
    change: LOSSES.has(key) ? -totals[key] : totals[key],
  }));
  return {
    headline: flowSentence(context.place.name, totals, context.serviceType, context.from, last.month),
    totals,
    bridge: toBridge(totals.opening, totals.closing, changes),
    flat: flatOf(flow, context),
  };
}

function flatOf(flow: readonly FlowMonth[], context: FigureContext): FlatTable {
  return {
    fileName: `beds-opened-closed-${slug(context.place.name)}`,
    rows: flow.map((month) => ({
      area_code: context.place.gssCode,
      area_name: context.place.name,
      service_type: careOf(context.serviceType),
      month: month.month,
      opening_beds: month.openingBeds,
      opened: month.opened,
      extended: month.extended,
      closed: month.closed,
      reduced: month.reduced,
      changed_type: month.reclassified,
      closing_beds: month.closingBeds,
      average_beds: month.averageBeds,
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
