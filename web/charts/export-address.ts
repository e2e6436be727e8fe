import type { AreaType, GroupBy, PopulationBand, ServiceType } from '../graphql/generated/graphql.js';

export type ExportFormat = 'csv' | 'ods' | 'xlsx' | 'json' | 'svg';

/** The question behind a figure, as the server's files take it. */
export interface ExportQuery {
  metrics: readonly string[];
  areas?: readonly string[];
  areaType?: AreaType;
  within?: string;
  /** 'YYYY-MM', both included. */
  from: string;
  to: string;
  serviceType?: ServiceType | null;
  bands?: readonly PopulationBand[];
  groupBy?: readonly GroupBy[];
  /** The data version that a frozen view tells; the newest when absent. */
  asPublishedOn?: string | null;
}

const CARE: Record<ServiceType, string> = {
  CARE_HOME_WITH_NURSING: 'nursing',
  CARE_HOME_WITHOUT_NURSING: 'residential',
};

/** The lasting address of a figure in a format. Commas stay readable. */
export function exportAddress(format: ExportFormat, query: ExportQuery, title?: string): string {
  const { metrics, areas, areaType, within, from, to, serviceType, bands, groupBy } = query;
  const parameters: [string, string | undefined][] = [
    ['metrics', metrics.join(',')],
    ['areas', areas?.join(',')],
    ['areaType', areaType],
    ['within', within],
    ['from', from],
    ['to', to],
    ['care', serviceType ? CARE[serviceType] : undefined],
    ['bands', bands?.join(',')],
    ['groupBy', groupBy?.join(',')],
    ['asPublishedOn', query.asPublishedOn ?? undefined],
    ['title', title],
  ];
  const search = parameters
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value!).replace(/%2C/g, ',')}`);
  return `/export/figures.${format}?${search.join('&')}`;
}
