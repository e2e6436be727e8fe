import type { Database } from '../../../server/database/database.js';
import { home, rating } from '../../factories/facts.js';
import { publishWorld, worldDatabase } from '../../factories/world.js';
import { against } from './questions.js';

export const BOLTON = 'E08000001';
export const BURY = 'E08000002';
export const MANCHESTER = 'E08000003';
export const OLDHAM = 'E08000004';
export const ROCHDALE = 'E08000005';
const OTHERS = ['E08000006', 'E08000007', 'E08000008', 'E08000009', 'E08000010'];

export const RATE = 'beds_per_100k';
export const SHARE = 'good_or_better_of_rated';

/**
 * A board of ten councils in March 2024. Bolton: three homes, two of them good; Bury one good home; Oldham and Rochdale one
 * each, not rated; the others, Manchester among them, none. The population of Oldham is withheld.
 */
export async function greaterManchester(): Promise<Database> {
  const db = await worldDatabase();
  await publishWorld(db, {
    releases: [
      {
        to: '2024-03-31',
        covers: [BOLTON, BURY, MANCHESTER, OLDHAM, ROCHDALE, ...OTHERS],
        homes: [
          ...['1', '2', '3'].map((id) => home(id)),
          ...[BURY, OLDHAM, ROCHDALE].map((council_code, i) => home(`${i + 4}`, { council_code })),
        ],
        ratings: [rating('1'), rating('2'), rating('3', { overall: 'INADEQUATE' }), rating('4')],
      },
    ],
    population: [
      { area: BOLTON, midYear: 2023, value: 10_000 },
      { area: BURY, midYear: 2023, value: 5_000 },
      { area: MANCHESTER, midYear: 2023, value: 40_000 },
      { area: OLDHAM, midYear: 2023, value: null, status: 'SUPPRESSED' },
      { area: ROCHDALE, midYear: 2023, value: 15_000 },
    ],
  });
  return db;
}

/** An own list by the name of “Our list”. */
export const list = (...areaCodes: string[]) => against('CUSTOM_LIST', { areaCodes, name: 'Our list' });
