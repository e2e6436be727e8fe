import { slug, type FigureContext } from '../areas/figure-context.js';
import { rankBars, type BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { PlacesCompared_ObservationsFragment } from '../graphql/generated/graphql.js';
import { rangeSentence } from '../words/capacity-sentences.js';
import { careOf } from '../words/terms.js';

export type PlaceRate = PlacesCompared_ObservationsFragment['nodes'][number];

export interface PlacesComparedModel {
  headline: string;
  /** Places with a rate, highest first. */
  bars: BarRow[];
  /** Places without one. */
  missing: number;
  flat: FlatTable;
}

/** The places within an area in rank order. Null where none of them has a rate. */
export function toPlacesCompared(
  nodes: readonly PlaceRate[],
  context: FigureContext,
): PlacesComparedModel | null {
  const bars = rankBars(
    nodes.flatMap((node): BarRow[] =>
      node.value === null || !node.area
        ? []
        : [{ key: node.area.gssCode, label: node.area.name, role: 'place', value: node.value }],
    ),
  );
  const [highest, lowest] = [bars[0], bars[bars.length - 1]];
  if (!highest || !lowest) return null;
  return {
    headline: rangeSentence(context.place.name, context.serviceType, highest, lowest),
    bars,
    missing: nodes.length - bars.length,
    flat: flatOf(nodes, context),
  };
}

function flatOf(nodes: readonly PlaceRate[], context: FigureContext): FlatTable {
  return {
    fileName: `beds-per-100k-places-in-${slug(context.place.name)}`,
    rows: nodes.map((node) => ({
      area_code: node.area?.gssCode ?? null,
      area_name: node.area?.name ?? null,
      metric: 'beds_per_100k',
      service_type: careOf(context.serviceType),
      population_band: context.band,
      month: context.to,
      value: node.value,
      status: node.status,
      beds: node.numerator,
      people: node.denominator?.value ?? null,
    })),
  };
}
