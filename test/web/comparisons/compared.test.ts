import { comparedHeadline, comparedLead } from '../../../web/comparisons/compared-sentences.js';
import { toCompared, type ComparedFigure } from '../../../web/comparisons/toCompared.js';
import type { Compared_ComparisonFragment } from '../../../web/graphql/generated/graphql.js';
import { placeWords, trendWords } from '../../../web/words/comparison-words.js';
import { buildContext } from '../support/build.js';

function against(parts: Partial<Compared_ComparisonFragment>): Compared_ComparisonFragment {
  return {
    method: 'NATION',
    outcome: 'NOT_COMPARED',
    basis: 'WHOLE_AREA',
    benchmarkLabel: 'England',
    benchmarkValue: 4000,
    benchmarkStatus: 'PRESENT',
    benchmarkReason: null,
    difference: -400,
    percentDifference: -10,
    rank: 142,
    rankOf: 153,
    notRanked: 2,
    quintile: 1,
    groupSize: 152,
    excluded: [],
    ...parts,
  };
}
const none = against({ basis: 'NONE', benchmarkValue: null, benchmarkStatus: 'NOT_APPLICABLE' });
const rate = (...comparisons: Compared_ComparisonFragment[]): ComparedFigure => ({
  value: 3600,
  status: 'PRESENT',
  statusReason: null,
  interval: null,
  against: comparisons,
});
const share = (parts: Partial<Compared_ComparisonFragment>): ComparedFigure => ({
  value: 0.8,
  status: 'PRESENT',
  statusReason: null,
  interval: { lower: 0.71, upper: 0.87 },
  against: [against({ benchmarkValue: 0.9, difference: -0.1, ...parts })],
});
const context = buildContext();

describe('a rate set against others', () => {
  it('tells distance, place and fifth, and never calls it better or worse', () => {
    const figure = rate(against({}));
    expect(comparedHeadline(figure, context, false)).toBe(
      'Oldham has 10.0% fewer beds per 100,000 people aged 65+ than England',
    );
    expect(comparedLead(figure, context, false)).toEqual([
      'Oldham is the 142nd highest of 153 councils in England, in the lowest fifth (2 have no figure).',
    ]);
    const [row] = toCompared(figure, context, 'beds_per_100k').rows;
    expect(row).toMatchObject({ difference: '−10.0%', fifth: 'lowest fifth', outcome: null });
  });

  it('leaves out what the area does not lie in, and gives the reason where a list is missing', () => {
    const neighbours = { ...none, method: 'IMPORTED_NEIGHBOURS' as const, benchmarkLabel: 'Neighbours' };
    const figure = rate(
      { ...none, method: 'REGION' },
      { ...neighbours, benchmarkReason: 'No list is loaded.' },
    );
    const model = toCompared(figure, context, 'beds_per_100k');
    expect(model.rows.map(({ label }) => label)).toEqual(['Neighbours']);
    expect(model.bars.map(({ label }) => label)).toEqual(['Oldham']);
    expect(model.notes).toEqual(['Neighbours is left out of the chart. No list is loaded.']);
  });

  it('says how large an own list is without the area itself, and whom it leaves out', () => {
    const excluded = [
      { gssCode: 'E08000004', name: 'Oldham', reason: 'An area is not compared with itself.' },
      { gssCode: 'W06000001', name: 'Isle of Anglesey', reason: 'It lies in another nation.' },
    ];
    const list = against({
      method: 'CUSTOM_LIST',
      basis: 'POOLED',
      benchmarkLabel: 'Mine',
      groupSize: 2,
      excluded,
    });
    expect(toCompared(rate(list), context, 'beds_per_100k').notes).toEqual([
      'Mine is 2 areas together, without Oldham itself.',
      'Isle of Anglesey is left out: it lies in another nation.',
    ]);
  });

  it('withheld is left out of the bars and says so', () => {
    const withheld = against({
      benchmarkValue: null,
      benchmarkStatus: 'SUPPRESSED',
      benchmarkReason: 'Too few.',
    });
    const model = toCompared(rate(withheld), context, 'beds_per_100k');
    expect(model.bars).toHaveLength(1);
    expect(model.rows[0]).toMatchObject({ value: null, status: 'SUPPRESSED' });
    expect(model.notes).toEqual(['England is left out of the chart. Too few.']);
  });
});

describe('a share set against others', () => {
  it('says in words what its interval says', () => {
    const worse = share({ outcome: 'WORSE', rank: null, rankOf: null });
    expect(comparedHeadline(worse, context, true)).toBe(
      'The share of good or outstanding homes in Oldham is worse than in England',
    );
    expect(comparedLead(worse, context, true)).toEqual([
      'Worse than England: the 95% interval, 71.0% to 87.0%, lies below 90.0%.',
    ]);
    const similar = share({ outcome: 'SIMILAR', benchmarkValue: 0.82, rank: null });
    expect(comparedLead(similar, context, true)).toEqual([
      'Similar to England: the 95% interval, 71.0% to 87.0%, holds 82.0%.',
    ]);
  });

  it('is apart by percentage points', () => {
    const [row] = toCompared(share({ outcome: 'WORSE' }), context, 'good_or_better_of_rated').rows;
    expect(row).toMatchObject({ difference: '−10.0 points', value: 90 });
  });
});

describe('words of places and trends', () => {
  it.each([
    [1, 'highest of 153 councils'],
    [2, '2nd highest of 153 councils'],
    [13, '13th highest of 153 councils'],
    [23, '23rd highest of 153 councils'],
    [153, 'lowest of 153 councils'],
  ])('place %i is the %s', (rank, words) => {
    expect(placeWords(rank, 153, 'CASSR')).toBe(words);
  });

  it('give the reason where a trend cannot be told', () => {
    const trend = { pointsUsed: 3, percentChange: null, from: null, to: null };
    expect(trendWords({ ...trend, direction: 'CANNOT_BE_CALCULATED', reason: 'Only 3 valid points.' })).toBe(
      'Trend: whether it rises or falls cannot be told. Only 3 valid points.',
    );
  });
});
