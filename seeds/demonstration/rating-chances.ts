import type { Random } from './random.js';
import type { KeyQuestion, KeyQuestionRating, RatingBand } from './rows.js';

/** Chances of outstanding, good, requires improvement and inadequate, in per cent. */
type Chances = readonly [number, number, number, number];

const BANDS: readonly RatingBand[] = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];
/** The five key questions, in the regulator's order. */
export const KEY_QUESTIONS: readonly KeyQuestion[] = [
  'SAFE',
  'EFFECTIVE',
  'CARING',
  'RESPONSIVE',
  'WELL_LED',
];

/** What follows which band: most homes stay as they are, weak ones tend to recover. */
const CHANCES: Record<'USUAL' | 'LOW', Record<RatingBand | 'FIRST', Chances>> = {
  USUAL: {
    FIRST: [4, 70, 22, 4],
    OUTSTANDING: [52, 44, 4, 0],
    GOOD: [2, 73, 21, 4],
    REQUIRES_IMPROVEMENT: [1, 45, 46, 8],
    INADEQUATE: [0, 30, 56, 14],
  },
  LOW: {
    FIRST: [2, 54, 37, 7],
    OUTSTANDING: [40, 50, 10, 0],
    GOOD: [1, 58, 35, 6],
    REQUIRES_IMPROVEMENT: [0, 36, 54, 10],
    INADEQUATE: [0, 15, 62, 23],
  },
};

/** Months until the next rating, fewest and most: the worse the rating, the sooner. */
const GAPS: Record<RatingBand, readonly [number, number]> = {
  OUTSTANDING: [32, 58],
  GOOD: [26, 54],
  REQUIRES_IMPROVEMENT: [14, 26],
  INADEQUATE: [8, 13],
};

/** The band of a home's next rating, given the one before. */
export function nextBand(quality: 'USUAL' | 'LOW', before: RatingBand | null, random: Random): RatingBand {
  const chances = CHANCES[quality][before ?? 'FIRST'];
  return random.weighted(BANDS, (band) => chances[BANDS.indexOf(band)]!);
}

/** Days from a rating to the next one. */
export function daysToNextRating(band: RatingBand, random: Random): number {
  const [fewest, most] = GAPS[band];
  return random.between(fewest * 30, most * 30);
}

/** Ratings of the five key questions that go with an overall band by the regulator's aggregation guidance. */
export function keyQuestions(overall: RatingBand, random: Random): KeyQuestionRating[] {
  const bands = bandsOf(overall, random.next());
  return KEY_QUESTIONS.map((domain) => ({ domain, status: 'RATED', band: bands[domain] ?? 'GOOD' }));
}

// Two or more inadequate make inadequate, two or more at requires improvement make that, two outstanding and the rest
// good make outstanding; one key question below good still leaves the home good.
function bandsOf(overall: RatingBand, chance: number): Partial<Record<KeyQuestion, RatingBand>> {
  const weak = 'REQUIRES_IMPROVEMENT';
  switch (overall) {
    case 'OUTSTANDING':
      return { CARING: overall, WELL_LED: overall, ...(chance < 0.4 && { RESPONSIVE: overall }) };
    case 'GOOD':
      if (chance < 0.16) return { SAFE: weak };
      if (chance < 0.26) return { WELL_LED: weak };
      return chance < 0.34 ? { CARING: 'OUTSTANDING' } : {};
    case 'REQUIRES_IMPROVEMENT':
      if (chance < 0.1) return { SAFE: 'INADEQUATE', WELL_LED: weak };
      return { SAFE: weak, WELL_LED: weak, ...(chance < 0.4 && { EFFECTIVE: weak }) };
    case 'INADEQUATE':
      return { SAFE: overall, WELL_LED: overall, EFFECTIVE: weak, ...(chance < 0.5 && { RESPONSIVE: weak }) };
  }
}
