import { symbolsOf } from '../metrics/symbols.js';
import { GroupBy } from '../metrics/value.js';
import type { Figure } from './figures.js';

export type Cell = string | number | null;

/** One column of the flat table: its name in the header row, and its cell for a figure. */
export interface Column {
  readonly name: string;
  readonly cell: (figure: Figure) => Cell;
}

const LIST = '; ';

const BEFORE: readonly Column[] = [
  { name: 'metric_code', cell: ({ metric }) => metric.code },
  { name: 'metric_name', cell: ({ metric }) => metric.name },
  { name: 'area_code', cell: ({ area }) => area?.gssCode ?? null },
  { name: 'area_name', cell: ({ area }) => area?.name ?? null },
  { name: 'area_type', cell: ({ area }) => area?.areaType ?? null },
  { name: 'service_type', cell: ({ observation }) => observation.observed.serviceType ?? 'ALL' },
  { name: 'population_band', cell: ({ observation }) => observation.observed.band },
];
const AFTER: readonly Column[] = [
  { name: 'period', cell: ({ period }) => period },
  { name: 'period_label', cell: ({ observation }) => observation.period.label },
  { name: 'period_from', cell: ({ observation }) => observation.period.from },
  { name: 'period_to', cell: ({ observation }) => observation.period.to },
  { name: 'value', cell: ({ observation }) => observation.value },
  { name: 'unit', cell: ({ metric }) => metric.unit },
  {
    name: 'symbols',
    cell: ({ observation }) => symbolsOf(observation.status, observation.flags).join(' ') || null,
  },
  { name: 'status', cell: ({ observation }) => observation.status },
  { name: 'status_reason', cell: ({ observation }) => observation.statusReason },
  { name: 'flags', cell: ({ observation }) => observation.flags.join(LIST) || null },
  { name: 'numerator', cell: ({ observation }) => observation.numerator },
  { name: 'denominator', cell: ({ observation }) => observation.observed.denominator },
  { name: 'denominator_mid_year', cell: ({ observation }) => observation.observed.midYear },
  { name: 'homes_contributing', cell: ({ observation }) => observation.homesContributing },
  { name: 'homes_expected', cell: ({ observation }) => observation.homesExpected },
  { name: 'release_ids', cell: ({ observation }) => observation.observed.releaseIds.join(LIST) || null },
];

/** These have columns of their own, whether figures are split by them or not. */
const ALWAYS: readonly GroupBy[] = [GroupBy.SERVICE_TYPE, GroupBy.POPULATION_BAND];

/** The columns of the flat table; every further dimension that figures are split by has two, code and words. */
export function columnsFor(groupBy: readonly GroupBy[]): Column[] {
  const further = groupBy.filter((dimension) => !ALWAYS.includes(dimension));
  return [...BEFORE, ...further.flatMap(columnsOfDimension), ...AFTER];
}

function columnsOfDimension(dimension: GroupBy): Column[] {
  const name = dimension.toLowerCase();
  const valueIn = ({ observation }: Figure) =>
    observation.dimensions.find((value) => value.dimension === dimension);
  return [
    { name, cell: (figure) => valueIn(figure)?.key ?? null },
    { name: `${name}_name`, cell: (figure) => valueIn(figure)?.label ?? null },
  ];
}
