import { decimalOf, textOf } from '../../server/fees/decimal.js';
import { upliftOf } from '../../server/fees/uplift/uplift.js';

const of = (text: string) => decimalOf(text)!;
const share = (name: string, weight: string, rate: string) => ({ name, weight: of(weight), rate: of(rate) });

test('each part of the cost grows by its own rate: worked by hand', () => {
  // 0.70 × 6.7% + 0.20 × 2.6% + 0.10 × 4.0% = 4.69% + 0.52% + 0.40% = 5.61%
  const shares = [
    share('Staff on the living wage', '0.70', '0.067'),
    share('Prices', '0.20', '0.026'),
    share('Insurance', '0.10', '0.04'),
  ];
  const { rate, lots, budgetEffect } = upliftOf(shares, [
    // 800.00 × 1.0561 = 844.88; ten places all year: 3,650 days ÷ 7 × 44.88 = 23,401.71
    { lotCode: 'A', weekly: of('800.00'), bedDays: 3650 },
    // 469.28 × 1.0561 = 495.606608, to the penny 495.61; one day ÷ 7 × 26.33 = 3.76
    { lotCode: 'B', weekly: of('469.28'), bedDays: 1 },
  ]);
  expect(textOf(rate)).toBe('0.05610');
  expect(
    lots.map(({ newWeekly, change, budgetEffect: effect }) => [newWeekly, change, effect].map(textOf)),
  ).toEqual([
    ['844.88', '44.88', '23401.71'],
    ['495.61', '26.33', '3.76'],
  ]);
  expect(lots.map(({ bedWeeks }) => textOf(bedWeeks))).toEqual(['521.4', '0.1']);
  expect(textOf(budgetEffect)).toBe('23405.47');
});

test('rates may fall, and a lot without placements costs nothing more', () => {
  const { lots } = upliftOf(
    [share('Prices', '1', '-0.01')],
    [{ lotCode: 'A', weekly: of('500'), bedDays: 0 }],
  );
  expect([lots[0]!.newWeekly, lots[0]!.change, lots[0]!.budgetEffect].map(textOf)).toEqual([
    '495.00',
    '-5.00',
    '0.00',
  ]);
});
