import {
  hundredth,
  looksLikeProportion,
  percentOfProportion,
  problemText,
  sumOfWeights,
  toInput,
} from '../../../web/fees/uplift-form.js';

const part = (weight: string, rate = '') => ({
  ...{ key: 1, name: ' Staff ', kind: 'NLW' as const, weight, rate },
});

describe('percentages that are typed', () => {
  it.each([
    ['6.7', '0.067'],
    ['70', '0.7'],
    ['100', '1'],
    ['0.5', '0.005'],
    ['4.1 %', '0.041'],
    ['-1.25', '-0.0125'],
    ['0', '0'],
  ])('%s becomes the exact proportion %s', (typed, proportion) => {
    expect(hundredth(typed)).toBe(proportion);
  });

  it('that are no number are sent as they stand, for the server to say so', () => {
    expect(hundredth('about six')).toBe('aboutsix');
  });

  it('that look like a proportion are asked about, in per cent', () => {
    expect(['0.067', '0.4', '6.7', '0', ''].map(looksLikeProportion)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(percentOfProportion('0.067')).toBe('6.7');
  });

  it('are asked for in per cent where the server lacks one', () => {
    const problem = {
      field: ['shares', '1', 'rate'],
      message: 'No CPI is loaded.',
      hint: 'For example 0.067.',
    };
    expect(problemText(problem)).toBe('No CPI is loaded. Put growth in per cent, for example 6.7.');
    expect(problemText({ ...problem, field: ['lots'], hint: '812.50' })).toBe('No CPI is loaded. 812.50');
  });

  it('add up without the dust of binary fractions', () => {
    expect(sumOfWeights([part('33.3'), part('33.3'), part('33.4')])).toBe(100);
    expect(sumOfWeights([part('50'), part('')])).toBeNull();
  });
});

describe('the assumptions as they are sent', () => {
  it('leave growth to the loaded index where none is typed, and leave out lots without a rate', () => {
    const typed = {
      financialYear: ' 2026-27 ',
      parts: [part('70'), part('30', '2.5')],
      lots: [
        { code: 'nursing', name: 'Nursing', weekly: '£1,049.50' },
        { code: 'residential', name: 'Residential', weekly: ' ' },
      ],
    };
    expect(toInput(typed, 'D10000001')).toEqual({
      commissioner: 'D10000001',
      financialYear: '2026-27',
      shares: [
        { name: 'Staff', kind: 'NLW', weight: '0.7', rate: null },
        { name: 'Staff', kind: 'NLW', weight: '0.3', rate: '0.025' },
      ],
      lots: [{ lotId: 'nursing', presentWeekly: '1049.50' }],
    });
  });
});
