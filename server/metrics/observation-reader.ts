import type { ObservedValue } from './observation.js';
import type { PopulationBand, ServiceType } from './value.js';

/** A question for one day or a few. */
export interface DayQuestion {
  readonly metricCodes: readonly string[];
  readonly areaCodes: readonly string[];
  readonly days: readonly string[];
  /** null stands for all homes together. */
  readonly serviceTypes: readonly (ServiceType | null)[];
  readonly bands: readonly PopulationBand[];
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
}

/** One stored series, cut to the months asked for; the arrays run alongside. */
export interface ObservedSeries {
  readonly metricCode: string;
  readonly areaCode: string;
  readonly serviceType: ServiceType | null;
  readonly band: PopulationBand | null;
  readonly months: readonly string[];
  readonly points: readonly ObservedValue[];
}

/** Reads figures: one SQL statement each, however many metrics, areas and days are asked for. */
export interface ObservationReader {
  /** One observation for every combination asked for, present or not, in the order of the question. */
  onDays(question: DayQuestion): Promise<ObservedValue[]>;
  /** One series for every combination asked for, in the order of the question; without months where none is told. */
  overMonths(question: SeriesQuestion): Promise<ObservedSeries[]>;
}
