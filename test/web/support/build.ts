import type { FigureContext } from '../../../web/areas/figure-context.js';
import type {
  BedRateTrend_SeriesFragment,
  GoodOrBetter_ProfileFragment,
  PlacesCompared_ObservationsFragment,
  PublishedTable_TableFragment,
  RatingMix_ProfileFragment,
  StockFlow_CapacityFragment,
} from '../../../web/graphql/generated/graphql.js';

/** Valid things of the pages; a test names only what it is about. */
export const OLDHAM = { gssCode: 'E08000004', name: 'Oldham' };
export const NORTH_WEST = { gssCode: 'E12000002', name: 'North West' };
export const ENGLAND = { gssCode: 'E92000001', name: 'England' };

export function buildContext(parts: Partial<FigureContext> = {}): FigureContext {
  return {
    place: OLDHAM,
    areaType: 'CASSR',
    comparator: null,
    nation: ENGLAND,
    serviceType: null,
    band: 'AGE_65_PLUS',
    from: '2024-01',
    to: '2024-03',
    asPublishedOn: null,
    ...parts,
  };
}

/** A series that begins in January 2024; null stands for a month that is not available. */
export function buildSeries(
  area: { gssCode: string; name: string },
  values: readonly (number | null)[],
): BedRateTrend_SeriesFragment {
  return {
    area: { id: area.gssCode, ...area },
    periods: values.map((_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
    values: [...values],
    statuses: values.map((value) => (value === null ? 'NOT_AVAILABLE' : 'PRESENT')),
    points: values.map(() => ({ flags: [] })),
  };
}

export function buildFlowMonth(
  parts: Partial<StockFlow_CapacityFragment['flow'][number]>,
): StockFlow_CapacityFragment['flow'][number] {
  return {
    month: '2024-02',
    openingBeds: 100,
    opened: 0,
    extended: 0,
    closed: 0,
    reduced: 0,
    reclassified: 0,
    closingBeds: 100,
    averageBeds: 100,
    ...parts,
  };
}

type Mix = RatingMix_ProfileFragment;

export function buildMix(parts: Partial<Mix> & { distribution: Mix['distribution'] }): Mix {
  const homes = parts.distribution.reduce((sum, share) => sum + share.homes, 0);
  const unrated = parts.distribution.reduce((sum, share) => sum + (share.band ? 0 : share.homes), 0);
  return {
    asAt: '2025-03-31',
    homes,
    rated: homes - unrated,
    unrated,
    status: 'PRESENT',
    statusReason: null,
    ratedHomes: { sources: [] } as unknown as Mix['ratedHomes'],
    ratingAgeMonths: { value: null },
    ...parts,
  };
}

type GoodOrBetter = GoodOrBetter_ProfileFragment;

export function buildShare(good: number | null, of: number): GoodOrBetter['goodOrBetterOfAll'] {
  return {
    value: good === null ? null : good / of,
    status: good === null ? 'NOT_APPLICABLE' : 'PRESENT',
    statusReason: good === null ? 'No home is rated.' : null,
    numerator: good,
    denominator: { value: of },
    interval: good === null ? null : { lower: good / of - 0.1, upper: good / of + 0.1 },
  };
}

export function buildGoodOrBetter(
  gssCode: string,
  ofRated: GoodOrBetter['goodOrBetterOfAll'],
  ofAll: GoodOrBetter['goodOrBetterOfAll'],
): GoodOrBetter {
  return {
    area: { id: gssCode, gssCode },
    asAt: '2025-03-31',
    goodOrBetterOfRated: { ...ofRated, sources: [] } as unknown as GoodOrBetter['goodOrBetterOfRated'],
    goodOrBetterOfAll: ofAll,
    bedsInGoodOrBetter: { value: null },
  };
}

export function buildPlaceRate(name: string, value: number | null) {
  return {
    area: { id: name, gssCode: name, name },
    value,
    status: value === null ? 'NOT_AVAILABLE' : 'PRESENT',
    statusReason: null,
    numerator: null,
    denominator: null,
    sources: [],
  } as unknown as PlacesCompared_ObservationsFragment['nodes'][number];
}

type Printed = PublishedTable_TableFragment['figures'][number];

export function buildPrinted(parts: Partial<Printed>): Printed {
  return {
    item: 'nursing_beds',
    itemLabel: 'Nursing care beds',
    subject: null,
    subjectLabel: 'Staffordshire',
    serviceType: 'CARE_HOME_WITH_NURSING',
    unit: 'per 100,000 people aged 65+ (as labelled)',
    periodLabel: 'as published',
    periodFrom: null,
    value: 4430,
    numerator: null,
    denominator: null,
    status: 'PRESENT',
    asPublished: '4430',
    note: null,
    interval: null,
    ...parts,
  };
}
