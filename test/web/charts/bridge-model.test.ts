import { toBridge } from '../../../web/charts/bridge-model.js';

describe('the bridge from one number of beds to another', () => {
  const steps = [
    { key: 'opened', label: 'Opened', change: 48 },
    { key: 'closed', label: 'Closed', change: -86 },
    { key: 'reclassified', label: 'Changed type', change: 0 },
  ];

  it('lets each step begin where the one before ended', () => {
    const { steps: drawn } = toBridge(1612, 1574, steps);
    expect(drawn.map(({ from, to }) => [from, to])).toEqual([
      [1612, 1660],
      [1660, 1574],
      [1574, 1574],
    ]);
  });

  it('says whether the sum holds', () => {
    expect(toBridge(1612, 1574, steps).isBalanced).toBe(true);
    expect(toBridge(1612, 1570, steps).isBalanced).toBe(false);
  });

  it('keeps every level within its axis', () => {
    const { scale } = toBridge(1612, 1574, steps);
    expect(scale.min).toBeLessThanOrEqual(1574);
    expect(scale.max).toBeGreaterThanOrEqual(1660);
  });
});
