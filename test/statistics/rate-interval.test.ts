import { byarInterval } from '../../server/statistics/byar.js';
import { exactPoissonInterval } from '../../server/statistics/poisson.js';
import { rateInterval } from '../../server/statistics/rate-interval.js';

const rounded = (limits: { lower: number; upper: number } | null, places: number) =>
  limits && [limits.lower, limits.upper].map((limit) => Number(limit.toFixed(places)));

describe('Byar’s interval', () => {
  test('of 10 events is 4.7874 to 18.3915', () => {
    expect(rounded(byarInterval(10), 4)).toEqual([4.7874, 18.3915]);
  });

  test('of 82 events in 10,000 people is 652.15 to 1,017.85 per 100,000', () => {
    expect(rounded(rateInterval(82, 10_000, 100_000), 2)).toEqual([652.15, 1017.85]);
  });

  test('is wider at 99.8 per cent', () => {
    const [narrow, wide] = [byarInterval(82)!, byarInterval(82, 0.998)!];
    expect(wide.lower).toBeLessThan(narrow.lower);
    expect(wide.upper).toBeGreaterThan(narrow.upper);
  });
});

describe('the exact Poisson interval', () => {
  test.each([
    [0, 0, 3.689, 3],
    [5, 1.6235, 11.6683, 4],
    [9, 4.1154, 17.0848, 4],
  ])('of %d events is %d to %d', (events, lower, upper, places) => {
    expect(rounded(exactPoissonInterval(events), places)).toEqual([lower, upper]);
  });

  // P(X ≤ 0) = e^-mean, so the upper limit of no events is the mean at which that is α/2: another way to the same number.
  test.each([
    [0.95, 0.025],
    [0.998, 0.001],
  ])('of no events at %d ends where e^-mean is %d', (level, tail) => {
    expect(exactPoissonInterval(0, level)!.upper).toBeCloseTo(-Math.log(tail), 9);
  });

  test('of many events comes close to Byar’s', () => {
    const [exact, byar] = [exactPoissonInterval(5_000)!, byarInterval(5_000)!];
    expect(exact.lower / byar.lower).toBeCloseTo(1, 4);
    expect(exact.upper / byar.upper).toBeCloseTo(1, 4);
  });

  test('needs a whole count', () => {
    expect(exactPoissonInterval(2.5)).toBeNull();
    expect(exactPoissonInterval(-1)).toBeNull();
  });
});

describe('the interval of a rate', () => {
  test.each([
    [9, 'EXACT_POISSON'],
    [10, 'BYAR'],
  ])('of %d events is computed by %s', (events, method) => {
    expect(rateInterval(events, 1_000, 1_000)?.method).toBe(method);
  });

  test('of few events is the exact one, scaled to the rate', () => {
    expect(rounded(rateInterval(5, 100_000, 100_000), 4)).toEqual([1.6235, 11.6683]);
  });

  test.each([
    ['of nobody at risk', 5, 0, 0.95],
    ['at another level', 5, 10, 0.9],
  ])('%s there is none', (_, x, n, level) => {
    expect(rateInterval(x, n, 1_000, level)).toBeNull();
  });
});
