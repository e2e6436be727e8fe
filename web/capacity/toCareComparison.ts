import { areasOf, slug, type FigureContext, type NamedArea } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { Role } from '../charts/theme.js';
import type {
  CareComparison_ObservationsFragment,
  ServiceType,
  ValueStatus,
} from '../graphql/generated/graphql.js';
import { rateAgainst } from '../words/capacity-sentences.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { lowerFirst, whyMissing } from '../words/missing.js';
import { percentChange } from '../words/numbers.js';
import { careOf } from '../words/terms.js';

type Node = CareComparison_ObservationsFragment['nodes'][number];

export interface ComparedRate {
  area: NamedArea & { role: Role };
  value: number | null;
  status: ValueStatus;
  reason: string | null;
}

export interface ComparedCare {
  serviceType: ServiceType;
  label: string;
  rates: ComparedRate[];
  /** How far the place's rate is from each of the others, in per cent. */
  differences: { area: NamedArea; percent: number | null }[];
}

export interface CareComparisonModel {
  headline: string;
  rows: ComparedCare[];
  /** Places that have no rate, with the reason. */
  missing: string[];
  flat: FlatTable;
  isEmpty: boolean;
}

const TYPES: readonly ServiceType[] = ['CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING'];

/** Rates by type of care in the layout of the printed tables: one row for each type, the places beside one another. */
export function toCareComparison(
  nodes: CareComparison_ObservationsFragment['nodes'],
  context: FigureContext,
): CareComparisonModel {
  const rows = TYPES.map((serviceType) => toRow(serviceType, nodes, context));
  const stands = rows.flatMap((row) => sentenceOf(row, context) ?? [])[0];
  return {
    headline: stands ?? CAPACITY_WORDS.compareTitle(context.place.name),
    rows,
    missing: (rows[0]?.rates ?? []).flatMap((rate) =>
      rate.value === null ? [`${rate.area.name}: ${lowerFirst(whyMissing(rate.status, rate.reason))}`] : [],
    ),
    flat: flatOf(rows, context),
    isEmpty: rows.every((row) => row.rates.every((rate) => rate.value === null)),
  };
}

function toRow(serviceType: ServiceType, nodes: readonly Node[], context: FigureContext): ComparedCare {
  const rates = areasOf(context).map((area): ComparedRate => {
    const found = nodes.find(
      (node) =>
        node.area?.gssCode === area.gssCode && node.dimensions.some((value) => value.key === serviceType),
    );
    return {
      area,
      value: found?.value ?? null,
      status: found?.status ?? 'NOT_AVAILABLE',
      reason: found?.statusReason ?? null,
    };
  });
  const [place, ...others] = rates;
  return {
    serviceType,
    label: careOf(serviceType),
    rates,
    differences: others.map((other) => ({
      area: other.area,
      percent: percentChange(other.value, place?.value),
    })),
  };
}

function sentenceOf(row: ComparedCare, context: FigureContext): string | null {
  const [place, ...others] = row.rates;
  const other = others.find((rate) => rate.value !== null);
  if (!place || !other) return null;
  return rateAgainst(
    place.area.name,
    place.value,
    other.area.name,
    other.value,
    row.serviceType,
    context.band,
  );
}

function flatOf(rows: readonly ComparedCare[], context: FigureContext): FlatTable {
  return {
    fileName: `beds-by-type-of-care-${slug(context.place.name)}`,
    rows: rows.flatMap((row) =>
      row.rates.map((rate) => ({
        area_code: rate.area.gssCode,
        area_name: rate.area.name,
        metric: 'beds_per_100k',
        service_type: row.label,
        population_band: context.band,
        month: context.to,
        value: rate.value,
        status: rate.status,
      })),
    ),
  };
}
