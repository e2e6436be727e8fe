/** A part of the methods page: plain words, and formulas as text. */
export interface Method {
  id: string;
  title: string;
  paragraphs: readonly string[];
  formulas?: readonly string[];
}

/** Words of the page that tells how figures are made. */
export const METHODS_WORDS = {
  title: 'Methods',
  lede: 'How figures are made, compared and withheld. Each measure has its own page with its definition, its caveats and the query that computes it.',
  contents: 'On this page',
  measures: 'Measures',
  measuresText: 'Every measure, as its own definition tells it.',
  measuresColumns: { name: 'Measure', formula: 'Formula', interval: 'Interval' },
  symbols: 'Values that are missing or need care',
  symbolsText:
    'A value that is missing or withheld is never written as 0. In tables and files a mark in square brackets stands in its place or beside it.',
  symbolsCaption: 'Marks and what they mean',
  symbolsColumns: { symbol: 'Mark', name: 'Name', meaning: 'What it means' },
} as const;

export const METHODS: readonly Method[] = [
  {
    id: 'counting',
    title: 'Counting homes and beds',
    paragraphs: [
      'Homes and beds are those registered with the regulator on the day. Figures of a month are those of its last day. The day on which a registration ends is the first day on which the home no longer counts.',
      'A home that changes its provider gets a new registration. Linked registrations are one home that stays, neither a closure nor an opening. A pair of registrations of one home counts once. A dormant home is left out of homes and beds and has a count of its own.',
    ],
    formulas: ['opening + opened + extended − closed − reduced + reclassified = closing'],
  },
  {
    id: 'rates',
    title: 'Rates for each 100,000 people',
    paragraphs: [
      'The people are those of the age band at the latest mid-year on or before the day. Where that mid-year is not loaded, the latest of the three years before it is used and the figure says so; with none of them there is no rate.',
      'Beds are counted, not sampled. So a rate of beds has no interval, and more or fewer beds are neither better nor worse.',
    ],
    formulas: ['rate = 100,000 × beds ÷ people'],
  },
  {
    id: 'intervals',
    title: 'Intervals',
    paragraphs: [
      'An interval tells how far a figure may be from the truth by chance alone: the smaller the number behind it, the wider. Levels are 95 and 99.8 per cent; z is 1.96 or 3.09.',
      'Shares have Wilson limits: x of n.',
      'Counts of events over a population, where a measure has them, have Byar’s limits from ten events on, and exact Poisson limits below ten.',
    ],
    formulas: [
      'Wilson: (2x + z² ± z√(z² + 4x(1 − x÷n))) ÷ (2(n + z²))',
      'Byar, lower: x(1 − 1÷(9x) − z÷(3√x))³',
      'Byar, upper: (x + 1)(1 − 1÷(9(x + 1)) + z÷(3√(x + 1)))³',
      'Poisson: χ²(α÷2; 2x) ÷ 2 and χ²(1 − α÷2; 2x + 2) ÷ 2',
    ],
  },
  {
    id: 'comparison',
    title: 'Comparing',
    paragraphs: [
      'A figure with an interval is higher or lower than another when its whole interval lies above or below it, and similar otherwise. “Better” and “worse” are said only of measures that have a direction. Counts are compared by difference, ratio, rank and fifth of all areas, without words of significance.',
      'An area is never compared with itself: it is left out of its own group, and the size of the group is stated.',
    ],
  },
  {
    id: 'trend',
    title: 'Trends',
    paragraphs: [
      'A trend is told from the last five values that have an interval. Each is weighted by its certainty: the narrower its interval, the more it counts. There is a trend when the weighted slope is beyond chance at 99.8 per cent, and keeps its sign whichever of the five is left out. With fewer than five values no trend can be told. Counts show the change and the change in per cent instead.',
    ],
    formulas: ['SE = (upper − lower) ÷ 3.92; a trend where (slope ÷ SE of the slope)² > 9.55'],
  },
  {
    id: 'geography',
    title: 'Places that changed',
    paragraphs: [
      'Figures can be told for areas as they were on the day, or recast to those of today. Homes are placed by their own address, so recasting them is exact. Whole areas that were joined are added up. What was known only as the total of an area that was later divided cannot be recast, and is refused.',
      'An abolished area keeps its page and names its successors. A council that lies in several NHS boards is never split: homes go by their postcode, people by small areas.',
    ],
  },
  {
    id: 'disclosure',
    title: 'Protecting people and businesses',
    paragraphs: [
      'Registered beds and ratings are public facts about homes and are never withheld.',
      'Data sets about people or business are marked. In these, small counts are withheld (1 to 7 unless the data set says otherwise), other counts are rounded to 5, and values from which a withheld one could be worked out are withheld too. A value that rests on fewer than three providers, or mostly on one, is withheld. Questions that together would give a hidden value away are refused.',
    ],
  },
  {
    id: 'releases',
    title: 'Releases and corrections',
    paragraphs: [
      'Nothing published is edited. A correction is a new release, with a list of what it adds, removes and changes. A change is marked where something said before of a day of which both releases speak is now different or gone. Figures can be asked for as they were published on an earlier day.',
    ],
  },
];
