import {
  decimalOf,
  dividedBy,
  equal,
  minus,
  plus,
  rounded,
  textOf,
  times,
  whole,
} from '../../server/fees/decimal.js';

const of = (text: string) => decimalOf(text)!;

test('tenths add up exactly, where binary fractions do not', () => {
  expect(textOf(plus(of('0.1'), of('0.2')))).toBe('0.3');
  expect(equal(plus(plus(of('0.7'), of('0.2')), of('0.1')), whole(1))).toBe(true);
});

test('halves of a penny go away from nought, on both sides of it', () => {
  expect([textOf(rounded(of('0.125'), 2)), textOf(rounded(of('-0.125'), 2))]).toEqual(['0.13', '-0.13']);
  expect(textOf(rounded(of('1.005'), 2))).toBe('1.01');
  expect(textOf(rounded(of('469.28'), 2))).toBe('469.28');
});

test('a product and a quotient keep every penny', () => {
  expect(textOf(times(of('469.28'), of('1.0419')))).toBe('488.942832');
  expect(textOf(dividedBy(times(whole(365), of('10')), 7n, 2))).toBe('521.43');
  expect(textOf(minus(of('5'), of('7.50')))).toBe('-2.50');
});

test('what is no plain decimal number is refused', () => {
  expect(['', '1e3', '£5', '1,000', '0x1', '.', 'NaN'].map(decimalOf)).toEqual(Array(7).fill(null));
});
