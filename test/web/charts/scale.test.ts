import { linear, valueScale, zeroScale } from '../../../web/charts/scale.js';

describe('the value axis', () => {
  it('starts where the data start', () => {
    expect(valueScale([3979, 4664])).toEqual({
      min: 3750,
      max: 5000,
      ticks: [3750, 4000, 4250, 4500, 4750, 5000],
    });
  });

  it('does not make a flood of a ripple: it spans a fifth of the largest value at least', () => {
    const { min, max } = valueScale([1000, 1002]);
    expect(max - min).toBeGreaterThanOrEqual(200);
  });

  it('does not go below zero for counts', () => {
    expect(valueScale([0, 3]).min).toBe(0);
    expect(valueScale([1, 1]).min).toBeGreaterThanOrEqual(0);
  });

  it('holds every value, with at most seven marks', () => {
    for (const values of [[17, 18], [0.2, 99], [12, 120_000], [5], [2286, 2741]]) {
      const { min, max, ticks } = valueScale(values);
      expect(min).toBeLessThanOrEqual(Math.min(...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });

  it('stands without any value', () => {
    expect(valueScale([]).ticks.length).toBeGreaterThan(1);
  });

  it('starts at zero for bars', () => {
    expect(zeroScale([4128, 4880])).toMatchObject({ min: 0, max: 6000 });
    expect(zeroScale([0, 0]).max).toBeGreaterThan(0);
  });

  it('places values along a length', () => {
    const x = linear({ min: 100, max: 300 }, 50);
    expect([x(100), x(200), x(300)]).toEqual([0, 25, 50]);
  });
});
