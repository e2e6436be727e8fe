import { toHeadlines, type HeadlineFigures } from '../../../web/areas/toHeadlines.js';
import { buildContext, buildSeries, ENGLAND, OLDHAM } from '../support/build.js';

const months = (first: number, last: number) => [first, ...Array<number>(11).fill(last), last];
const context = buildContext({ from: '2024-01', to: '2025-01' });

function series(area: typeof OLDHAM, first: number, last: number) {
  const { periods, values } = buildSeries(area, months(first, last));
  const own = { id: area.gssCode, gssCode: area.gssCode };
  return { area: own, values, periods: periods.map((month) => (month === '2024-13' ? '2025-01' : month)) };
}

const figures: HeadlineFigures = {
  stock: {
    asAt: '2025-01-31',
    homes: { value: 44, status: 'PRESENT', statusReason: null },
    registeredBeds: { value: 1574 },
    per100k: {
      value: 3978.6,
      denominator: { midYear: 2024 },
      comparison: { rank: 142, rankOf: 153, quintile: 1, benchmarkLabel: 'England' },
    },
  },
  beds: [series(OLDHAM, 1640, 1574), series(ENGLAND, 1000, 1001)],
  profile: {
    asAt: '2025-01-31',
    goodOrBetterOfRated: { value: 0.85, numerator: 34, denominator: { value: 40 } },
  },
};

describe('the answer in sentences', () => {
  it('says how much, how it moved and how good', () => {
    expect(toHeadlines(figures, context).sentences).toEqual([
      'Oldham has 44 care homes and 1,574 beds: 3,979 per 100,000 people aged 65+ (mid-2024).',
      'That rate is the 142nd highest of 153 councils in England, in the lowest fifth.',
      'Beds in Oldham fell 4.0% in the year to January 2025; England rose 0.1%.',
      '85.0% of rated care homes in Oldham are good or outstanding (34 of 40).',
    ]);
  });

  it('says how fresh each part is', () => {
    expect(toHeadlines(figures, context).fresh).toEqual([
      'Homes and beds up to and including 31 January 2025',
      'ratings up to 31 January 2025',
      'population mid-2024',
    ]);
  });

  it('gives the reason where homes are not known', () => {
    const unknown = {
      ...figures.stock!,
      homes: { value: null, status: 'NOT_AVAILABLE', statusReason: 'No release.' } as const,
    };
    expect(toHeadlines({ ...figures, stock: unknown }, context).sentences[0]).toBe(
      'Not available because no release.',
    );
  });

  it('says nothing of a movement that it cannot know', () => {
    expect(toHeadlines({ ...figures, beds: [] }, context).sentences).toHaveLength(3);
  });
});
