import type { LotBenchmark } from '../../../web/fees/benchmark-query.js';
import { pooledGap } from '../../../web/council/toCouncilFigures.js';

const lot = (gap: number | null, modelled: number | null, placementsWithModel: number) =>
  ({
    gap: { value: gap },
    modelledAveragePrice: { value: modelled },
    placementsWithModel,
  }) as LotBenchmark;

describe('the gap of all lots together', () => {
  it('weighs each lot by its placements that have a model', () => {
    expect(pooledGap([lot(100, 1000, 1), lot(0, 1000, 3)])).toBeCloseTo(0.025);
  });

  it('leaves out lots without a model, and is not told where there is none', () => {
    expect(pooledGap([lot(100, 1000, 1), lot(null, null, 0)])).toBeCloseTo(0.1);
    expect(pooledGap([lot(null, null, 0)])).toBeNull();
    expect(pooledGap([])).toBeNull();
  });
});
