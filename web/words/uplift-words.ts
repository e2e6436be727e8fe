import type { CostShareKind } from '../graphql/generated/graphql.js';

/** Words of the fee uplift calculator. */
export const UPLIFT_WORDS = {
  section: 'Fee uplift',
  sectionText:
    'Works out new weekly rates from how the parts of a place’s cost grow, the light-touch way: what you put in stands beside what comes out.',
  form: 'Assumptions',
  year: 'Financial year of the new rates, such as 2026-27',
  parts: 'What a place costs',
  partsHint:
    'Shares in per cent; together they must be 100. Leave growth empty to take the index, where one is loaded for the year; else you are asked for it.',
  part: 'Part',
  partOf: (index: number) => `part ${index + 1}`,
  kind: 'Grows by',
  kinds: {
    NLW: 'National Living Wage',
    CPI: 'Consumer prices (CPI)',
    OTHER: 'A rate of its own',
  } satisfies Record<CostShareKind, string>,
  weight: 'Share, %',
  rate: 'Growth, %',
  addPart: 'Add a part',
  removePart: 'Remove',
  sum: (sum: string) => `Shares add up to ${sum}%`,
  sumWrong: (sum: string) => `Shares add up to ${sum}%. They must be 100% before anything can be worked out.`,
  lots: 'Present weekly rates',
  lotsHint: (period: string) =>
    `Filled in with the average that you pay now, without NHS-funded nursing care: placements that began in ${period}, in pounds of their day. Leave a lot empty to leave it out.`,
  rateExample: 'Put growth in per cent, for example 6.7.',
  smallRate: (rate: string, meant: string) =>
    `${rate}% is less than half of one per cent. Did you mean ${meant}%?`,
  lotRate: (lot: string) => `${lot}, £ a week`,
  workOut: 'Work out',
  working: 'Working out',
  save: 'Save with author and date',
  saving: 'Saving',
  saved: 'Saved. It is never changed: a new one stands beside it.',
  problem: 'These assumptions cannot be used yet',
  result: (rate: string, year: string) => `Rates of ${year} rise by ${rate}`,
  resultBudget: (pounds: string) => `All lots together cost ${pounds} more in the year.`,
  resultSaves: (pounds: string) => `All lots together cost ${pounds} less in the year.`,
  resultCaption: (year: string) => `New weekly rates by lot, ${year}`,
  columns: {
    lot: 'Lot',
    present: 'Now',
    next: 'New',
    change: 'Change',
    weeks: 'Bed-weeks',
    budget: 'Effect on the budget',
  },
  assumptions: 'What was assumed',
  shareLine: (name: string, weight: string, rate: string, source: string) =>
    `${name}: ${weight} of the cost, grows by ${rate} (${source})`,
  savedHeading: 'Saved uplifts',
  savedNone: 'None is saved yet.',
  savedCaption: (place: string) => `Fee uplifts saved for ${place}, newest first`,
  savedColumns: {
    at: 'Saved',
    author: 'By',
    year: 'Year',
    rate: 'Rise',
    budget: 'Effect on the budget',
    parts: 'Assumptions',
  },
  defaults: { staff: 'Staff', other: 'All other costs' },
} as const;
