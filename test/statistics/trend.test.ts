import { trendOf } from '../../server/statistics/trend.js';

/** Points a month apart, each with an interval so many units to either side. */
const points = (values: number[], halfWidth: number | number[] = 1) =>
  values.map((value, at) => {
    const half = typeof halfWidth === 'number' ? halfWidth : halfWidth[at]!;
    return { at, value, lower: value - half, upper: value + half };
  });

describe('a trend', () => {
  test('of a straight line of five points is the slope over its standard error, squared', () => {
    // SE = 2 / 3.92; the slope is 1, its SE the SE of a point over the root of Σ(t − mean)² = 10.
    const finding = trendOf(points([1, 2, 3, 4, 5]));
    expect(finding.slope).toBeCloseTo(1, 12);
    expect(finding.chiSquared).toBeCloseTo(10 / (2 / 3.92) ** 2, 9);
    expect(finding).toMatchObject({ direction: 'INCREASING', pointsUsed: 5 });
  });

  test('that falls is decreasing', () => {
    expect(trendOf(points([5, 4, 3, 2, 1])).direction).toBe('DECREASING');
  });

  test.each([
    ['just above 9.5495', 2.0053, 'INCREASING'],
    ['just below it', 2.0063, 'NO_CHANGE'],
  ])('whose chi-squared is %s (half an interval %d) is %s', (_, halfWidth, direction) => {
    // 10 · (3.92 / 2h)² = 9.5495 at h = 2.00571…
    expect(trendOf(points([1, 2, 3, 4, 5], halfWidth)).direction).toBe(direction);
  });

  test('of points with wide intervals is no change', () => {
    expect(trendOf(points([1, 2, 3, 4, 5], 50)).direction).toBe('NO_CHANGE');
  });

  test('that rests on a single point is no change, however significant', () => {
    const finding = trendOf(points([5, 4.9, 4.8, 4.7, 9], 0.1));
    expect(finding.chiSquared).toBeGreaterThan(9.5495);
    expect(finding.direction).toBe('NO_CHANGE');
  });

  test('weighs sure points more than unsure ones', () => {
    // The last point would turn the slope round, but hardly anything is known of it.
    expect(trendOf(points([1, 2, 3, 4, -20], [0.1, 0.1, 0.1, 0.1, 100])).direction).toBe('INCREASING');
  });

  test('looks at the last five points only', () => {
    const finding = trendOf(points([90, 80, 1, 2, 3, 4, 5]));
    expect(finding).toMatchObject({ direction: 'INCREASING', pointsUsed: 5 });
  });

  test('knows that a month is missing between two points', () => {
    const gap = points([1, 2, 3, 4, 5]).map((point) => ({ ...point, at: point.at + (point.at > 2 ? 7 : 0) }));
    expect(trendOf(gap).slope).toBeLessThan(trendOf(points([1, 2, 3, 4, 5])).slope!);
  });

  test('of fewer than five points cannot be told', () => {
    expect(trendOf(points([1, 2, 3, 4]))).toEqual({
      direction: null,
      pointsUsed: 4,
      chiSquared: null,
      slope: null,
    });
  });

  test('of level points is no change', () => {
    expect(trendOf(points([3, 3, 3, 3, 3]))).toMatchObject({ direction: 'NO_CHANGE', chiSquared: 0 });
  });
});
