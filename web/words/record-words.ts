import { countOf } from './numbers.js';

/** Words of the points on the record beside a chart. */
export const RECORD_WORDS = {
  title: 'Points on the record',
  column: 'Point on the record',
  source: (source: string) => `Source: ${source}.`,
  sourceOfAll: (source: string) => `Source of these points: ${source}.`,
  others: (count: number) =>
    `${countOf(count, 'more point', 'more points')} on the record, not marked in the chart`,
  allCare: 'Openings and closures are those of all care homes, with and without nursing.',
} as const;
