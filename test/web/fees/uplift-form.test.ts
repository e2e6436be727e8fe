import { yearAfter } from '../../../web/fees/financial-year.js';
import { presentRates, type PublishedRate } from '../../../web/fees/present-rates.js';
import {
  hundredth,
  looksLikeProportion,
  percentOfProportion,
  poundsOf,
} from '../../../web/fees/typed-numbers.js';
import { atFields, problemsOf } from '../../../web/fees/uplift-check.js';
import { sumOfWeights, toInput, type TypedUplift } from '../../../web/fees/uplift-form.js';
import type { LotBenchmark } from '../../../web/fees/benchmark-query.js';

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

  it.each(['3,4', '1,000', 'about six', '6.7.1', '', '5 per cent'])(
    '%j is refused, not guessed at',
    (typed) => {
      expect(hundredth(typed)).toBeNull();
    },
  );

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

  it('add up without the dust of binary fractions', () => {
    expect(sumOfWeights([part('33.3'), part('33.3'), part('33.4')])).toBe(100);
    expect(sumOfWeights([part('50'), part('')])).toBeNull();
  });
});

describe('the assumptions as they are sent', () => {
  it('leave growth to the loaded index where none is typed, and leave out lots without a rate', () => {
    const typed: TypedUplift = {
      financialYear: ' 2026-27 ',
      parts: [part('70'), part('30', '2.5')],
      lots: [
        { code: 'nursing', name: 'Nursing', weekly: '£1,049.50', basis: 'mean price', year: '2025-26' },
        { code: 'residential', name: 'Residential', weekly: ' ', basis: null, year: null },
      ],
    };
    expect(toInput(typed, 'D10000001')).toEqual({
      commissioner: 'D10000001',
      financialYear: '2026-27',
      shares: [
        { name: 'Staff', kind: 'NLW', weight: '0.7', rate: null },
        { name: 'Staff', kind: 'NLW', weight: '0.3', rate: '0.025' },
      ],
      lots: [{ lotId: 'nursing', presentWeekly: '1049.50', presentBasis: 'mean price' }],
    });
  });
});

describe('pounds that are typed', () => {
  it.each([
    ['£1,049.50', '1049.50'],
    ['812', '812'],
    ['12,345,678.9', '12345678.9'],
  ])('%s is %s', (typed, pounds) => {
    expect(poundsOf(typed)).toBe(pounds);
  });

  it.each(['812,5', '1,04', '8,12.50', '812.505', '-5', 'abc', ''])('%j is refused', (typed) => {
    expect(poundsOf(typed)).toBeNull();
  });
});

describe('a form that cannot be used', () => {
  const lot = (weekly: string) => ({ code: 'nursing', name: 'Nursing', weekly, basis: null, year: null });
  const form = (more: Partial<TypedUplift> = {}): TypedUplift => ({
    ...{ financialYear: '2027-28', parts: [part('100', '3.4')], lots: [lot('812.50')] },
    ...more,
  });
  const messages = (typed: TypedUplift, loaded: ('CPI' | 'NLW')[] | null = []) =>
    problemsOf(typed, loaded).map(({ fieldId, message }) => `${fieldId}: ${message}`);

  it('is told of every field at once, in the units of the form', () => {
    const told = messages(
      form({
        financialYear: '2027/28',
        parts: [part('abc', '3,4'), { ...part('30', '340'), key: 2, name: '' }],
        lots: [lot('8,5')],
      }),
    );
    expect(told).toEqual([
      expect.stringMatching(/^uplift-year: .*for example 2027-28$/),
      expect.stringMatching(/^uplift-weight-1: Enter the share of Staff as a number from 0 to 100/),
      expect.stringMatching(/^uplift-rate-1: .*without commas, for example 3\.4$/),
      expect.stringMatching(/^uplift-name-2: /),
      'uplift-rate-2: Enter growth of part 2 between −99 and 99 per cent',
      expect.stringMatching(/^uplift-lot-nursing: .*for example 1,049\.50$/),
    ]);
  });

  it('asks for growth only where no index is loaded for the year', () => {
    const empty = form({ parts: [part('100')] });
    expect(messages(empty)).toEqual([
      'uplift-rate-1: Enter growth of Staff: no NLW is loaded for 2027-28, so it must be your assumption',
    ]);
    expect(messages(empty, ['NLW'])).toEqual([]);
    expect(messages(empty, null)).toEqual([]);
  });

  it('is told that shares are not 100, and that no lot has a rate', () => {
    expect(messages(form({ parts: [part('90', '3')], lots: [lot('')] }))).toEqual([
      'uplift-weight-1: Shares add up to 90%. They must be 100% before anything can be worked out.',
      'uplift-lot-nursing: Enter the present weekly rate of at least one lot',
    ]);
    expect(messages(form())).toEqual([]);
  });

  it('is told at its fields what the server still found', () => {
    const typed = form({ lots: [{ ...lot(''), code: 'residential' }, lot('812.50')] });
    const field = (path: string[]) => atFields([{ field: path, message: 'x' }], typed)[0]!.fieldId;
    expect(field(['lots', '0', 'presentWeekly'])).toBe('uplift-lot-nursing');
    expect(field(['shares', '0', 'rate'])).toBe('uplift-rate-1');
    expect(field(['shares'])).toBe('uplift-weight-1');
    expect(field(['financialYear'])).toBe('uplift-year');
  });
});

describe('what is paid now', () => {
  const benchmark = (name: string, value: number | null) =>
    ({ lot: { code: name.toLowerCase(), name }, averageWeeklyPrice: { value } }) as unknown as LotBenchmark;
  const rate = (more: Partial<PublishedRate>): PublishedRate => ({
    ...{ band: 'Standard', careCategory: 'Nursing', financialYear: '2026-27', fncBasis: 'NET' },
    ...{ isDoubtful: false, weeklyNet: null, weeklyRate: '900.00' },
    ...more,
  });
  const period = { words: 'Oct 2025 to Sep 2026', to: '2026-09' };

  it('is the published rate where there is one, else the mean with its months', () => {
    const published = [rate({ band: 'High', weeklyRate: '990.00' }), rate({})];
    expect(
      presentRates([benchmark('Nursing', 950), benchmark('Residential', 800)], published, period),
    ).toEqual([
      {
        ...{ code: 'nursing', name: 'Nursing', weekly: '900.00', year: '2026-27' },
        basis: 'published rate of 2026-27, band Standard',
      },
      {
        ...{ code: 'residential', name: 'Residential', weekly: '800.00', year: '2026-27' },
        basis: 'mean price of placements that began in Oct 2025 to Sep 2026, in pounds of their day',
      },
    ]);
  });

  it('is the published rate of the lot however its kind of care is worded', () => {
    const lot = { code: 'nursing-dementia', name: 'Nursing care for people with dementia' };
    const own = { ...benchmark('Nursing', 950), lot } as LotBenchmark;
    const published = [rate({ careCategory: 'Nursing care, dementia', weeklyRate: '910.00' }), rate({})];
    expect(presentRates([own], published, period)[0]!.weekly).toBe('910.00');
  });

  it('is never a published rate that includes NHS-funded nursing care, or is doubtful, or is of no certain band', () => {
    const weekly = (published: PublishedRate[]) =>
      presentRates([benchmark('Nursing', 950)], published, period)[0]!.weekly;
    expect(weekly([rate({ fncBasis: 'GROSS', weeklyNet: '640.00' })])).toBe('640.00');
    expect(weekly([rate({ fncBasis: 'UNKNOWN' })])).toBe('950.00');
    expect(weekly([rate({ isDoubtful: true })])).toBe('950.00');
    expect(weekly([rate({ band: 'A' }), rate({ band: 'B' })])).toBe('950.00');
  });

  it('is carried to the year after, over the turn of a century too', () => {
    expect([yearAfter('2026-27'), yearAfter('2098-99')]).toEqual(['2027-28', '2099-00']);
  });
});
