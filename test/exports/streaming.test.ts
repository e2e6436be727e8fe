import { setTimeout as sleep } from 'node:timers/promises';
import { toCsv } from '../../server/exports/csv.js';
import type { Figure, Figures } from '../../server/exports/figures.js';
import { Observation, type ObservedValue } from '../../server/metrics/observation.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';

const ROWS = 20_000;
const question = { query: { groupBy: [] } } as unknown as Figures;
const metric = metricCatalogue.of('care_homes')!;

/** Figures that count how many of them were asked for. */
function manyFigures(count = ROWS) {
  const made = { count: 0 };
  async function* figures(): AsyncGenerator<Figure> {
    for (let value = 0; value < count; value += 1) {
      made.count += 1;
      yield { observation: new Observation(observed(value)), period: '2025-03', metric, area: null };
    }
  }
  return { made, figures: figures() };
}

const observed = (value: number) =>
  ({
    ...{ metricCode: 'care_homes', areaCode: 'E08000004', serviceType: null, band: null, group: [] },
    ...{ from: '2025-03-31', to: '2025-03-31', value, status: 'PRESENT', reason: null, flags: [] },
    ...{
      numerator: value,
      denominator: null,
      midYear: null,
      contributing: value,
      expected: value,
      releaseIds: [1],
    },
  }) as unknown as ObservedValue;

test('a long CSV arrives in pieces, while most of it is not read yet, and is whole', async () => {
  const { made, figures } = manyFigures();
  let readAtFirstPiece = 0;
  let lines = 0;
  let longest = 0;
  for await (const piece of toCsv(question, figures)) {
    if (lines === 0) readAtFirstPiece = made.count;
    lines += String(piece).split('\r\n').length - 1;
    longest = Math.max(longest, piece.length);
  }
  expect(readAtFirstPiece).toBeLessThan(2_000);
  expect(longest).toBeLessThan(1_000_000);
  expect(lines).toBe(ROWS + 1);
});

test('figures are read no faster than they are taken', async () => {
  const { made, figures } = manyFigures();
  const stream = toCsv(question, figures);
  stream.once('readable', () => stream.read(1));
  await sleep(200);
  expect(made.count).toBeLessThan(5_000);
});

test('a CSV whose reading fails ends with an error, never as if it were whole', async () => {
  async function* failing(): AsyncGenerator<Figure> {
    yield* manyFigures(3).figures;
    throw new Error('The database is gone.');
  }
  const read = async () => {
    for await (const piece of toCsv(question, failing())) void piece;
  };
  await expect(read()).rejects.toThrow('The database is gone.');
});
