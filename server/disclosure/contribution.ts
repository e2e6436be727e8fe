/** COUNT: people. AMOUNT: what is commercial, such as money or occupied beds of homes. */
export type MeasureKind = 'COUNT' | 'AMOUNT';

/** What one provider's records add to one part of a measure, in one place, service type and month. */
export interface Contribution {
  /** Every area in which it counts, whatever its type: district, council, ICB, region, country. */
  readonly areas: readonly string[];
  readonly serviceType: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly part: string;
  /** Who knows this number beforehand; null when nobody outside does. */
  readonly provider: string | null;
  /** A whole number: people, or an amount in its smallest unit. */
  readonly amount: number;
}

/** A figure that is added up from contributions; parts of it may belong to other measures too. */
export interface Measure {
  readonly code: string;
  readonly kind: MeasureKind;
  readonly parts: readonly string[];
  /** False for what is never shown but could be worked out, such as what a share leaves. */
  readonly isShown: boolean;
}

export type PeriodKind = 'MONTH' | 'QUARTER' | 'YEAR' | 'FINANCIAL_YEAR';

/** Everything that stood in one data version. */
export interface Edition {
  readonly version: number;
  readonly contributions: readonly Contribution[];
  /** Keys of the cells that were withheld when it was published; null for the edition about to be. */
  readonly withheld: ReadonlySet<string> | null;
}
