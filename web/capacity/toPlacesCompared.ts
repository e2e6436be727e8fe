import { areasOf, slug, type FigureContext } from '../areas/figure-context.js';
import { rankBars, type BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type {
  BedRateTrend_SeriesFragment,
  PlacesCompared_ObservationsFragment,
  ValueStatus,
} from '../graphql/generated/graphql.js';
import { rangeSentence } from '../words/capacity-sentences.js';
import { careOf } from '../words/terms.js';

export type PlaceRate = PlacesCompared_ObservationsFragment['nodes'][number];

export interface PlacesComparedModel {
  headline: string;
  /** Places with a rate and what they are held against, highest first. */
  bars: BarRow[];
  /** Why places have none, one for each. */
  missing: ValueStatus[];
  flat: FlatTable;
}

/** A place that lies in the area with a part only. */
export interface PartOfPlace {
  share: number;
  area: { name: string };
}

/**
 * The places within an area in rank order, the area itself and what it is compared with among them. Null where none
 * of the places has a rate.
 */
export function toPlacesCompared(
  nodes: readonly PlaceRate[],
  series: readonly BedRateTrend_SeriesFragment[],
  context: FigureContext,
): PlacesComparedModel | null {
  const places = rankBars(
    nodes.flatMap((node): BarRow[] =>
      node.value === null || !node.area
        ? []
        : [{ key: node.area.gssCode, label: node.area.name, role: 'other', value: node.value }],
    ),
  );
  const [highest, lowest] = [places[0], places[places.length - 1]];
  if (!highest || !lowest) return null;
  return {
    headline: rangeSentence(context.place.name, context.serviceType, highest, lowest),
    bars: rankBars([...places, ...references(series, context)]),
    missing: nodes.flatMap((node) => (node.value === null ? [node.status] : [])),
    flat: flatOf(nodes, context),
  };
}

/** The newest rate of the area itself, of its comparator and of the country. */
function references(series: readonly BedRateTrend_SeriesFragment[], context: FigureContext): BarRow[] {
  return areasOf(context).flatMap((area): BarRow[] => {
    const found = series.find((candidate) => candidate.area.gssCode === area.gssCode);
    const value = found?.values[found.periods.indexOf(context.to)] ?? null;
    return value === null ? [] : [{ key: area.gssCode, label: area.name, role: area.role, value }];
  });
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
