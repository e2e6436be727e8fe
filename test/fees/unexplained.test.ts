import { leastSquares } from '../../server/fees/benchmark/least-squares.js';
import { outliersOf } from '../../server/fees/benchmark/outliers.js';
import type { PriceRow } from '../../server/fees/benchmark/price-row.js';
import { unexplained } from '../../server/fees/benchmark/unexplained.js';
import { plainResiduals } from './support/plain-benchmark.js';

const row = (price: number, rest: Partial<PriceRow> = {}): PriceRow => ({
  ...{
    locationId: '1-1',
    needBand: 'A',
    bedType: 'GENERAL_NURSING',
    contract: 'SPOT',
    startedOn: '2025-05-01',
  },
  ...{ districtCode: null, fncBasis: 'NET', price, modelled: null },
  ...rest,
});
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e6) / 1e6 + 0);

test('a straight line through four points leaves what it does by hand', () => {
  // y = 1, 3, 2, 4 at x = 0…3: slope 0.8, level 1.3; residuals −0.3, 0.9, −0.9, 0.3
  const { residuals, rank } = leastSquares(
    [
      [1, 1, 1, 1],
      [0, 1, 2, 3],
    ],
    [1, 3, 2, 4],
  );
  expect(rounded(residuals)).toEqual([-0.3, 0.9, -0.9, 0.3]);
  expect(rank).toBe(2);
});

test('a column that follows from others changes nothing', () => {
  const columns = [
    [1, 1, 1, 1],
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 0, 0],
  ];
  const { residuals, rank } = leastSquares(columns, [10, 12, 20, 24]);
  expect(rounded(residuals)).toEqual([-1, 1, -2, 2]);
  expect(rank).toBe(2);
});

test('spread that bands explain is not left over; what lies within them is', () => {
  // Two bands at 800 and 1,000, in each ten prices of ±10: Σ residual² = 20 × 100, rank 2, so √(2000 ÷ 18).
  const rows = Array.from({ length: 20 }, (_, i) =>
    row((i < 10 ? 800 : 1000) + (i % 2 === 0 ? 10 : -10), { needBand: i < 10 ? 'A' : 'B' }),
  );
  const found = unexplained(rows)!;
  expect(found.deviation).toBeCloseTo(Math.sqrt(2000 / 18), 8);
  expect(found.share).toBeCloseTo(2000 / (20 * 100 + 20 * 100 ** 2), 8);
  expect(found.factors).toEqual(['need band']);
});

test('nineteen prices are too few, and so are twenty with eleven levels', () => {
  expect(unexplained(Array.from({ length: 19 }, (_, i) => row(800 + i)))).toBeNull();
  expect(unexplained(Array.from({ length: 20 }, (_, i) => row(800 + i)))).not.toBeNull();
  const many = Array.from({ length: 20 }, (_, i) => row(800 + i, { needBand: String(i % 11) }));
  expect(unexplained(many)).toBeNull();
});

test('prices that are all the same have no share to explain', () => {
  expect(unexplained(Array.from({ length: 30 }, () => row(500)))!.share).toBeNull();
});

test('with every factor at once it agrees with Gram-Schmidt, and one odd price stands out', () => {
  const rows = Array.from({ length: 120 }, (_, i) =>
    row(700 + (i % 3) * 80 + (i % 4) * 25 + ((i * 37) % 23) + (i === 77 ? 400 : 0), {
      ...{
        needBand: 'ABC'[i % 3]!,
        districtCode: `D0700000${i % 4}`,
        contract: i % 5 === 0 ? 'BLOCK' : 'SPOT',
      },
      ...{ fncBasis: i % 7 === 0 ? 'GROSS' : 'NET', locationId: `home ${i}` },
      startedOn: `2025-0${1 + (i % 9)}-15`,
    }),
  );
  const found = unexplained(rows)!;
  const plain = plainResiduals(
    rows.map((one) => ({
      ...{ price: one.price, modelled: null, startedOn: one.startedOn },
      levels: [one.needBand!, one.bedType, one.contract, one.districtCode!, one.fncBasis],
    })),
  );
  found.residuals.forEach((residual, i) => expect(residual).toBeCloseTo(plain.residuals[i]!, 6));
  const outliers = outliersOf(rows, found);
  expect(outliers.map(({ row: { locationId } }) => locationId)).toEqual(['home 77']);
  expect(outliers[0]!.residual).toBeGreaterThan(300);
});
