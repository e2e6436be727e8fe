import { CORROWBY, SALTMERE } from '../councils.js';

/** A contract for beds in which people stay for some weeks, after hospital or instead of it. */
export interface ShortTermContract {
  readonly council: string;
  readonly bedType: 'TRANSITIONAL' | 'COMMUNITY_CARE';
  readonly withNursing: boolean;
  readonly beds: number;
  readonly from: string;
  readonly to: string | null;
  /** Most days for which a bed stands empty between two people. */
  readonly gap: number;
  /** Fewest and most days of a stay. */
  readonly days: readonly [number, number];
  /** How often somebody comes from hospital. */
  readonly fromHospital: number;
  /** How often somebody goes home, and how often nobody writes down where they went. */
  readonly home: number;
  readonly notRecorded: number;
}

/*
 * Saltmere books eight step-down beds, and from April 2024 on five reablement beds: from these people go home sooner, and
 * more of them. Corrowby books six, leaves half of the days empty, and often does not write down where people went.
 */
export const SHORT_TERM_CONTRACTS: readonly ShortTermContract[] = [
  {
    ...{ council: SALTMERE, bedType: 'TRANSITIONAL', withNursing: true, beds: 8 },
    ...{ from: '2021-10-01', to: null, gap: 5, days: [14, 64] },
    ...{ fromHospital: 0.86, home: 0.4, notRecorded: 0.05 },
  },
  {
    ...{ council: SALTMERE, bedType: 'COMMUNITY_CARE', withNursing: false, beds: 5 },
    ...{ from: '2024-04-01', to: '2027-03-31', gap: 6, days: [7, 35] },
    ...{ fromHospital: 0.55, home: 0.68, notRecorded: 0.04 },
  },
  {
    ...{ council: CORROWBY, bedType: 'TRANSITIONAL', withNursing: false, beds: 6 },
    ...{ from: '2023-04-01', to: '2026-06-30', gap: 58, days: [10, 50] },
    ...{ fromHospital: 0.75, home: 0.42, notRecorded: 0.35 },
  },
];

/** Somebody whom Saltmere sends to its reablement beds for a week although all are taken, and somebody who leaves on the day of coming. */
export const ONE_TOO_MANY = { from: '2025-02-10', to: '2025-02-17' } as const;
export const SAME_DAY = '2025-06-18';
