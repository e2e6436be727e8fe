import type { RuleName } from '../access/policy/rules.js';

/** Whether high is good, low is good, or neither. */
export type Polarity = 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NO_JUDGEMENT';

/** How an interval is computed; NONE for counts of everything there is. */
export type IntervalMethod = 'WILSON' | 'BYAR' | 'EXACT_POISSON' | 'NONE';

/** What makes a metric protected; a metric without it is a public fact. */
export interface MetricDisclosure {
  /** The dataset whose rule applies. */
  readonly dataset: string;
  /**
   * COUNT: people. AMOUNT: what is commercial. RATE: people by a population. SHARE: people of people.
   * MEAN: an amount by people.
   */
  readonly kind: 'COUNT' | 'AMOUNT' | 'RATE' | 'SHARE' | 'MEAN';
  /**
   * One SELECT of the records behind: area_codes (text[], every area that a record counts in), service_type, as_at
   * (a day of the month), part, provider_id and amount, a whole number. Metrics that have the same text are protected
   * together: all that are about the same records must.
   */
  readonly records: string;
  /** Parts of the records that are added up to the numerator. */
  readonly parts: readonly string[];
  /** Parts that make the denominator of a SHARE or MEAN; those of a SHARE include the numerator's. */
  readonly baseParts?: readonly string[];
}

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
   * How months make a quarter or a year: LAST and FIRST take that month's value, SUM adds up, MEAN is the mean of the
   * months, each weighted by what it rests on. Without it LAST.
   */
  readonly overPeriod?: 'LAST' | 'FIRST' | 'SUM' | 'MEAN';
  /** Dimensions of homes by which a split would say nothing ("*": all of them); without it every one makes sense. */
  readonly notBy?: readonly string[];
  /**
   * The dataset whose figures it tells as its publisher reports them for an area, at most one for each month; without it,
   * it is computed from homes and populations. Its SQL reads the relation `reported`.
   */
  readonly reportedIn?: string;
  /** How it is protected; without it every value is shown as it is. */
  readonly disclosure?: MetricDisclosure;
  /**
   * The rule of the policy under which its figures are read, filled in by the catalogue; without it they are open.
   * Private figures are of whole areas by month: they are stored apart and never split.
   */
  readonly access?: RuleName;
  /** True where the denominator is a population, so that the value depends on the band asked for. */
  readonly byPopulationBand: boolean;
  /**
   * One SELECT over the relations `stock`, `population`, `flow` and `reported` that gives, for each area, service type and day:
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
