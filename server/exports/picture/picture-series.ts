import type { AreaType } from '../../areas/area-type.js';
import { GroupBy } from '../../metrics/value.js';
import type { FigureSeries } from '../figures.js';
import { lowerFirst, upperFirst } from '../words.js';

export interface PicturePoint {
  /** Last day of the period. */
  readonly at: Date;
  readonly label: string;
  /** Null where the value is missing or withheld: a gap, never a zero. */
  readonly value: number | null;
}

/** A line or bar with its name. */
export interface PictureSeries {
  readonly label: string;
  readonly areaType: AreaType | null;
  /** Whether it is of the place that was asked for first, among others. */
  readonly isFirstPlace: boolean;
  readonly points: readonly PicturePoint[];
}

/** Names each series by what tells it from the others: its area, its group, or both. */
export function toPictureSeries(series: readonly FigureSeries[]): PictureSeries[] {
  const areas = new Set(series.map(({ area }) => area?.gssCode));
  const [firstPlace] = areas;
  const parts = (one: FigureSeries) => [
    ...(areas.size > 1 ? [one.area?.name ?? ''] : []),
    ...groupsOf(one, series),
  ];
  return series.map((one) => ({
    label: upperFirst(parts(one).join(', ')) || (one.area?.name ?? one.metric.name),
    areaType: one.area?.areaType ?? null,
    isFirstPlace: areas.size > 1 && one.area?.gssCode === firstPlace,
    points: one.observations.map(({ period, value }) => ({
      at: new Date(`${period.to}T00:00:00Z`),
      label: period.label,
      value,
    })),
  }));
}

/** Dimensions whose labels are names, or are written as the source writes them. */
const OWN_NAMES: readonly GroupBy[] = [GroupBy.PROVIDER, GroupBy.BRAND, GroupBy.SECTOR];

/** Labels of the groups; a band that all share says nothing. */
function groupsOf({ observations }: FigureSeries, all: readonly FigureSeries[]): string[] {
  const bands = new Set(all.map(({ observations: [first] }) => first?.observed.band));
  return (observations[0]?.dimensions ?? [])
    .filter(({ dimension }) => dimension !== GroupBy.POPULATION_BAND || bands.size > 1)
    .map(({ label, dimension }) => (OWN_NAMES.includes(dimension) ? label : lowerFirst(label)));
}
