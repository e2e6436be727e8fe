import { BRINDLEWICK, CORROWBY, ELDERMARCH, HARROWDALE, SALTMERE, TARNHOLM } from '../councils.js';

/*
 * The plan of the requests whose prices stand in ../fees: each price has the placed request of the same reference, home,
 * lot and first day (but for the Isle of Tarnholm, see hasRequest);
 * further requests have no price. Whoever changes shares here changes the tables of STORY.md.
 */

export const CLASSES = ['PRIORITY', 'URGENT', 'STANDARD'] as const;
export type UrgencyClass = (typeof CLASSES)[number];

/** Parts of priority, urgent and standard requests, and the share of each that gets a place on time. */
export interface PlannedYear {
  readonly mix: readonly [number, number, number];
  readonly onTime: readonly [number, number, number];
}

/** Requests a month, those with a price included: as many as there are older people, but for the island. */
export const MONTHLY: Readonly<Record<string, number>> = {
  [HARROWDALE]: 46,
  [SALTMERE]: 51,
  [ELDERMARCH]: 35,
  [BRINDLEWICK]: 31,
  [CORROWBY]: 25,
  [TARNHOLM]: 1.25,
};

const HARROWDALE_YEARS: Readonly<Record<string, PlannedYear>> = {
  '2022-23': { mix: [0.13, 0.26, 0.61], onTime: [0.67, 0.82, 0.93] },
  '2023-24': { mix: [0.14, 0.26, 0.6], onTime: [0.68, 0.83, 0.93] },
  '2024-25': { mix: [0.15, 0.25, 0.6], onTime: [0.7, 0.84, 0.94] },
  '2025-26': { mix: [0.45, 0.3, 0.25], onTime: [0.75, 0.88, 0.97] },
  '2026-27': { mix: [0.5, 0.3, 0.2], onTime: [0.76, 0.89, 0.975] },
};
const STEADY: Readonly<Record<string, PlannedYear>> = {
  [SALTMERE]: { mix: [0.2, 0.3, 0.5], onTime: [0.82, 0.88, 0.94] },
  [ELDERMARCH]: { mix: [0.2, 0.3, 0.5], onTime: [0.7, 0.8, 0.88] },
  [BRINDLEWICK]: { mix: [0.25, 0.35, 0.4], onTime: [0.9, 0.93, 0.96] },
  [CORROWBY]: { mix: [0.15, 0.25, 0.6], onTime: [0.8, 0.86, 0.92] },
  [TARNHOLM]: { mix: [0.12, 0.28, 0.6], onTime: [0.7, 0.8, 0.85] },
};

/**
 * What a financial year such as 2024-25 brings a council. Harrowdale finds places sooner in every class in 2025-26, and its
 * total falls: as hospitals send more people home sooner, more of its requests are priority ones.
 */
export function plannedYear(council: string, year: string): PlannedYear {
  if (council === HARROWDALE) return HARROWDALE_YEARS[year] ?? HARROWDALE_YEARS['2022-23']!;
  return STEADY[council]!;
}

/** Nobody on the Isle of Tarnholm asks for a place in 2023-24. */
export const isQuiet = (council: string, month: string): boolean =>
  council === TARNHOLM && month >= '2023-04' && month <= '2024-03';

/**
 * Whether a price has its request. All have but on the island, which records a third of them; a place that began in April
 * 2024 may have been asked for in March, so the first prices after the quiet year have none.
 */
export const hasRequest = (council: string, place: number, startedOn: string): boolean =>
  council !== TARNHOLM || (place % 3 === 0 && (startedOn < '2023-04-01' || startedOn > '2024-05-15'));
