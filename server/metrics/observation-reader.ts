import type { DimensionValue, ObservedValue } from './observation.js';
import type {
  GeographyBasis,
  GroupBy,
  PeriodLength,
  PopulationBand,
  ServiceType,
  ValueStatus,
} from './value.js';

/** Which homes to look at; all given conditions must hold. */
export interface HomeFilter {
  readonly serviceTypes?: readonly ServiceType[];
  /** Bands or, for homes without one, labels. */
  readonly ratings?: readonly string[];
  /** The regulator's ids. */
  readonly providerIds?: readonly string[];
  readonly minBeds?: number;
  readonly maxBeds?: number;
}

/** A question for one day or a few. */
export interface DayQuestion {
  readonly metricCodes: readonly string[];
  readonly areaCodes: readonly string[];
  readonly days: readonly string[];
  /** null stands for all homes together. */
  readonly serviceTypes: readonly (ServiceType | null)[];
  readonly bands: readonly PopulationBand[];
  /** The data version to answer from; without it the newest. */
  readonly version?: number | null;
}

/** A question for month after month. */
export interface SeriesQuestion {
  readonly metricCodes: readonly string[];
  readonly areaCodes: readonly string[];
  readonly serviceTypes: readonly (ServiceType | null)[];
  readonly bands: readonly PopulationBand[];
  /** YYYY-MM, both included. */
  readonly from: string;
  readonly to: string;
  /** Dimensions of homes to split by, beyond service type and band. */
  readonly groupBy?: readonly GroupBy[];
  readonly filter?: HomeFilter | null;
  /** Months without it. */
  readonly per?: PeriodLength;
  /** Today's boundaries without it. */
  readonly geography?: GeographyBasis;
  /** The data version to answer from; without it the newest. */
  readonly version?: number | null;
}

/** One stored series, cut to the months asked for; the arrays run alongside. */
export interface ObservedSeries {
  readonly metricCode: string;
  readonly areaCode: string;
  readonly serviceType: ServiceType | null;
  readonly band: PopulationBand | null;
  readonly group: readonly DimensionValue[];
  /** Keys of the periods: months as YYYY-MM, or 2025-Q1, 2025, 2024-25 where longer ones were asked for. */
  readonly months: readonly string[];
  readonly points: readonly ObservedValue[];
  /** Values and statuses of the points, where they are at hand without making the points. */
  readonly columns?: { readonly values: (number | null)[]; readonly statuses: ValueStatus[] };
}

/** Reads figures: one SQL statement each, however many metrics, areas and days are asked for. */
export interface ObservationReader {
  /** One observation for every combination asked for, present or not, in the order of the question. */
  onDays(question: DayQuestion): Promise<ObservedValue[]>;
  /** One series for every combination asked for, in the order of the question; without months where none is told. */
  overMonths(question: SeriesQuestion): Promise<ObservedSeries[]>;
}
