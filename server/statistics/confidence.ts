/** The confidence levels in use, as proportions. */
export const CONFIDENCE_LEVELS = [0.95, 0.998] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** Two-sided standard normal quantiles of the levels. */
const Z: Record<ConfidenceLevel, number> = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 };

/** Lower and upper limit, in the unit of what they surround. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a number is a level that intervals are computed at. */
export const isConfidenceLevel = (level: number): level is ConfidenceLevel =>
  CONFIDENCE_LEVELS.includes(level as ConfidenceLevel);

/** How many standard errors a level spans to each side. */
export const zOf = (level: ConfidenceLevel): number => Z[level];
