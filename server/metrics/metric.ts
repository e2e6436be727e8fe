/** Whether high is good, low is good, or neither. */
export type Polarity = 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NO_JUDGEMENT';

/** How an interval is computed; NONE for counts of everything there is. */
export type IntervalMethod = 'WILSON' | 'BYAR' | 'EXACT_POISSON' | 'NONE';

/**
 * A metric as a document: the API's descriptions, captions, the definition page, the SQL that computes it
 * and the tests all read this one object.
 */
export interface Metric {
  /** Stable key in addresses and queries, snake_case. */
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  /** What one unit of the value is, e.g. "beds per 100,000 people". Shares are proportions from 0 to 1. */
  readonly unit: string;
  readonly multiplier: number;
  readonly polarity: Polarity;
  readonly intervalMethod: IntervalMethod;
  readonly supplyBasis: 'REGISTERED' | null;
  readonly numerator: string;
  /** Null for a plain count. */
  readonly denominator: string | null;
  readonly whyItMatters: string;
  readonly caveats: readonly string[];
  readonly version: number;
  readonly reviewedOn: string;
  readonly changes: readonly { readonly on: string; readonly what: string }[];
  /**
   * MONTH_END: a state of affairs, which may be asked for any day; MONTH: what happened within a month.
   */
  readonly takes: 'MONTH_END' | 'MONTH';
  /**
   * How months make a quarter or a year: LAST and FIRST take that month's value, SUM adds up. Without it LAST.
   */
  readonly overPeriod?: 'LAST' | 'FIRST' | 'SUM';
  /** Dimensions of homes by which a split would say nothing ("*": all of them); without it every one makes sense. */
  readonly notBy?: readonly string[];
  /** True where the denominator is a population, so that the value depends on the band asked for. */
  readonly byPopulationBand: boolean;
  /**
   * One SELECT over the relations `stock`, `population` and `flow` that gives, for each area, service type and day:
   * area_code, service_type, band, as_at, value, numerator, denominator, mid_year, status, reason, flags,
   * contributing, expected, release_ids.
   */
  readonly sql: string;
}

/** The metrics of the platform, by code and in the order of lists. */
export interface MetricCatalogue {
  readonly all: readonly Metric[];
  of(code: string): Metric | undefined;
}
