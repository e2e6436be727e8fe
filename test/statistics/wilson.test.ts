import { wilsonInterval } from '../../server/statistics/wilson.js';

const percent = (limits: { lower: number; upper: number } | null) =>
  limits && [limits.lower, limits.upper].map((limit) => Number((100 * limit).toFixed(2)));

describe('Wilson’s interval', () => {
  test.each([
    [120, 146, 75.19, 87.55],
    [49, 72, 56.61, 77.67],
    [16, 67, 15.27, 35.33],
    [24, 67, 25.4, 47.78],
    [0, 12, 0, 24.25],
    [34, 40, 70.93, 92.94],
    [850, 1000, 82.65, 87.08],
  ])('of %d in %d is %d to %d per cent at 95 per cent', (events, of, lower, upper) => {
    expect(percent(wilsonInterval(events, of))).toEqual([lower, upper]);
  });

  // Solving (p - x/n)² = z² p (1 - p) / n for its two roots, z = 3.0902: another way to the same limits.
  test.each([
    [120, 146],
    [16, 67],
    [0, 12],
    [12, 12],
    [850, 1000],
  ])(
    'of %d in %d at 99.8 per cent are the two proportions at which the score test just rejects',
    (events, of) => {
      const limits = wilsonInterval(events, of, 0.998)!;
      for (const p of [limits.lower, limits.upper].filter((limit) => limit > 1e-12 && limit < 1 - 1e-12))
        expect(Math.abs(p - events / of) / Math.sqrt((p * (1 - p)) / of)).toBeCloseTo(3.090232, 5);
      const narrower = wilsonInterval(events, of)!;
      expect(limits.lower).toBeLessThanOrEqual(narrower.lower);
      expect(limits.upper).toBeGreaterThanOrEqual(narrower.upper);
    },
  );

  test('stays within 0 and 1, and reaches them where all or none are counted', () => {
    expect(wilsonInterval(0, 12)!.lower).toBe(0);
    expect(wilsonInterval(12, 12)!.upper).toBe(1);
  });

  test.each([
    ['of 0 in 0', 0, 0, 0.95],
    ['at another level', 5, 10, 0.9],
  ])('%s there is none', (_, events, of, level) => {
    expect(wilsonInterval(events, of, level)).toBeNull();
  });
});
