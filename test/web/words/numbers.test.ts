import {
  countOf,
  formatCount,
  formatMonths,
  formatPercent,
  formatRate,
  formatSignedCount,
  formatSignedPercent,
  inPerCent,
  NO_VALUE,
  percentChange,
} from '../../../web/words/numbers.js';

describe('numbers in words', () => {
  it('writes counts and rates whole, with a comma for thousands', () => {
    expect(formatCount(1574)).toBe('1,574');
    expect(formatRate(3978.66)).toBe('3,979');
  });

  it('writes percentages to one decimal', () => {
    expect(formatPercent(81.39)).toBe('81.4%');
    expect(formatPercent(100)).toBe('100.0%');
  });

  it('takes proportions of the API into per cent', () => {
    expect(formatPercent(inPerCent(0.775))).toBe('77.5%');
    expect(inPerCent(null)).toBeNull();
  });

  it('signs differences with a true minus', () => {
    expect(formatSignedPercent(17.976)).toBe('+18.0%');
    expect(formatSignedPercent(-29.93)).toBe('−29.9%');
    expect(formatSignedCount(-85)).toBe('−85');
    expect(formatSignedCount(0)).toBe('0');
  });

  it('never writes minus nothing', () => {
    expect(formatSignedPercent(-0.04)).toBe('0.0%');
    expect(formatSignedCount(-0.2)).toBe('0');
    expect(formatPercent(-0.001)).toBe('0.0%');
  });

  it('never writes a missing number as 0', () => {
    expect(formatCount(null)).toBe(NO_VALUE);
    expect(formatPercent(undefined)).toBe(NO_VALUE);
    expect(formatMonths(Number.NaN)).toBe(NO_VALUE);
  });

  it('says one home and two homes', () => {
    expect(countOf(1, 'home', 'homes')).toBe('1 home');
    expect(countOf(1200, 'home', 'homes')).toBe('1,200 homes');
  });

  it('has no change in per cent of nothing', () => {
    expect(percentChange(0, 12)).toBeNull();
    expect(percentChange(null, 12)).toBeNull();
    expect(percentChange(50, 40)).toBe(-20);
  });
});
