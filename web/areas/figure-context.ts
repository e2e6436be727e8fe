import type { Role } from '../charts/theme.js';
import type { AreaType, PopulationBand, ServiceType } from '../graphql/generated/graphql.js';

export interface NamedArea {
  gssCode: string;
  name: string;
}

/** What every figure of an area page has to know of the view. */
export interface FigureContext {
  place: NamedArea;
  areaType: AreaType;
  /** Chosen to compare with; null when none is. */
  comparator: NamedArea | null;
  /** The country; null on the country's own page. */
  nation: NamedArea | null;
  serviceType: ServiceType | null;
  band: PopulationBand;
  from: string;
  to: string;
  /** The data version that a frozen view tells; null for what stands now. */
  asPublishedOn: string | null;
}

/** The areas of a view in the order in which they are told: the place, the comparator, the country. */
export function areasOf(context: FigureContext): (NamedArea & { role: Role })[] {
  const { place, comparator, nation } = context;
  return [
    { ...place, role: 'place' as const },
    ...(comparator ? [{ ...comparator, role: 'comparator' as const }] : []),
    ...(nation ? [{ ...nation, role: 'nation' as const }] : []),
  ];
}

/** A part of a file name that every system accepts: "Bournemouth, Poole" → "bournemouth-poole". */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
