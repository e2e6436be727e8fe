import { BRINDLEWICK, CORROWBY, ELDERMARCH, HARROWDALE, SALTMERE, TARNHOLM } from '../councils.js';

/** How a council's requests are found places for in the twelve months that begin in October. */
export interface PlacementYear {
  /** Parts of priority, urgent and standard requests. */
  readonly mix: readonly [number, number, number];
  /** Share on time in each class. */
  readonly onTime: readonly [number, number, number];
}

export interface PlacementCouncil {
  readonly code: string;
  /** Requests a year. */
  readonly requests: number;
  /** From October 2021, 2022, 2023, 2024 and 2025. */
  readonly years: readonly PlacementYear[];
}

const steady = (mix: PlacementYear['mix'], onTime: PlacementYear['onTime']): PlacementYear[] =>
  Array.from({ length: 5 }, () => ({ mix, onTime }));

/**
 * In its last year Harrowdale finds places sooner in every class, and its total falls: more of its requests are priority
 * ones, as hospitals send more people home sooner.
 */
export const PLACEMENT_COUNCILS: readonly PlacementCouncil[] = [
  {
    code: HARROWDALE,
    requests: 700,
    years: [
      { mix: [0.12, 0.26, 0.62], onTime: [0.66, 0.82, 0.93] },
      { mix: [0.13, 0.26, 0.61], onTime: [0.67, 0.83, 0.93] },
      { mix: [0.14, 0.26, 0.6], onTime: [0.68, 0.84, 0.94] },
      { mix: [0.15, 0.25, 0.6], onTime: [0.7, 0.84, 0.94] },
      { mix: [0.45, 0.3, 0.25], onTime: [0.75, 0.88, 0.97] },
    ],
  },
  { code: SALTMERE, requests: 500, years: steady([0.2, 0.3, 0.5], [0.84, 0.9, 0.95]) },
  { code: ELDERMARCH, requests: 450, years: steady([0.2, 0.3, 0.5], [0.7, 0.8, 0.88]) },
  { code: BRINDLEWICK, requests: 350, years: steady([0.25, 0.35, 0.4], [0.6, 0.72, 0.84]) },
  { code: CORROWBY, requests: 250, years: steady([0.15, 0.25, 0.6], [0.86, 0.93, 0.97]) },
  { code: TARNHOLM, requests: 12, years: steady([0.2, 0.3, 0.5], [0.8, 0.85, 0.9]) },
];

/** Months in which nobody on the Isle of Tarnholm asks for a place. */
export const TARNHOLM_QUIET = ['2024-01', '2024-02', '2024-03'];

/** Lots with their part of the requests, and by how much places in them are found more or less often on time. */
export const PLACEMENT_LOTS = [
  { code: 'residential', bedType: 'GENERAL_RESIDENTIAL', withNursing: false, part: 0.35, shift: 0.03 },
  {
    code: 'residential-dementia',
    bedType: 'DEMENTIA_RESIDENTIAL',
    withNursing: false,
    part: 0.25,
    shift: 0.03,
  },
  { code: 'nursing', bedType: 'GENERAL_NURSING', withNursing: true, part: 0.25, shift: 0.03 },
  { code: 'nursing-dementia', bedType: 'DEMENTIA_NURSING', withNursing: true, part: 0.15, shift: -0.17 },
] as const;
export type PlacementLot = (typeof PLACEMENT_LOTS)[number];

/** Block contracts: whose, of which lot, beds, days and rates in pounds. The home is chosen by lot. */
export const BLOCK_CONTRACTS = [
  {
    ref: 'HB-01',
    council: HARROWDALE,
    lot: 2,
    beds: 6,
    from: '2023-04-01',
    to: '2027-03-31',
    rate: '148.50',
    spot: '165.00',
  },
  {
    ref: 'HB-02',
    council: HARROWDALE,
    lot: 3,
    beds: 4,
    from: '2024-04-01',
    to: '2026-03-31',
    rate: '162.00',
    spot: '174.00',
  },
  {
    ref: 'HB-03',
    council: HARROWDALE,
    lot: 0,
    beds: 5,
    from: '2022-04-01',
    to: null,
    rate: '104.00',
    spot: '118.00',
  },
  {
    ref: 'SB-01',
    council: SALTMERE,
    lot: 0,
    beds: 8,
    from: '2021-10-01',
    to: '2025-09-30',
    rate: '98.00',
    spot: '109.50',
  },
  {
    ref: 'SB-02',
    council: SALTMERE,
    lot: 2,
    beds: 3,
    from: '2024-02-29',
    to: '2026-09-30',
    rate: '151.25',
    spot: null,
  },
  {
    ref: 'BB-01',
    council: BRINDLEWICK,
    lot: 1,
    beds: 4,
    from: '2025-04-01',
    to: '2027-03-31',
    rate: '121.00',
    spot: '128.00',
  },
] as const;
