import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BRINDLEWICK, HARROWDALE } from '../../seeds/demonstration/councils.js';
import { fncOn } from '../../seeds/demonstration/fees/fnc.js';
import { placementPrices } from '../../seeds/demonstration/fees/placement-prices.js';
import { modelledPrices } from '../../seeds/demonstration/fees/rates.js';
import { writeHistory } from '../../seeds/demonstration/history.js';
import { mean, plainResiduals } from './support/plain-benchmark.js';

const story = readFileSync(path.join(__dirname, '../../seeds/demonstration/STORY.md'), 'utf8');
const prices = placementPrices(writeHistory().register);
const YEAR = ['2025-04-01', '2026-03-31'] as const;

/** Average, model, gap and unexplained share of a lot in 2025-26, as the table prints them. */
function lineOf(council: string, lot: string): string[] {
  const rows = prices.filter(
    (row) =>
      row.commissioner_code === council &&
      row.lot_code === lot &&
      row.started_on >= YEAR[0] &&
      row.started_on <= YEAR[1],
  );
  const plain = rows.map((row) => ({
    price: Number(row.weekly_price) - (row.fnc_basis === 'GROSS' ? fncOn(row.started_on) : 0),
    ...{ modelled: null, startedOn: row.started_on },
    levels: [row.need_band, row.bed_type, row.contract, row.district_code, row.fnc_basis],
  }));
  const model = Number(
    modelledPrices().find(
      (one) => one.commissioner_code === council && one.lot_code === lot && one.financial_year === '2025-26',
    )!.weekly_price,
  );
  const amounts = plain.map(({ price }) => price);
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const average = mean(amounts);
  const left = squares(plainResiduals(plain).residuals) / squares(amounts.map((amount) => amount - average));
  return [
    String(rows.length),
    `£${average.toFixed(2)}`,
    `£${model.toFixed(2)}`,
    `${(100 * (average / model - 1)).toFixed(1)} %`,
    `${(100 * left).toFixed(0)} %`,
  ];
}

test.each([
  ['Harrowdale, nursing-dementia', HARROWDALE, 'nursing-dementia'],
  ['Harrowdale, residential', HARROWDALE, 'residential'],
  ['Brindlewick, residential-dementia', BRINDLEWICK, 'residential-dementia'],
  ['Brindlewick, residential', BRINDLEWICK, 'residential'],
])('the story prints what %s pays', (label, council, lot) => {
  const line = story.split('\n').find((one) => one.startsWith(`| ${label} `));
  const cells = line?.split('|').map((cell) => cell.trim());
  expect(cells?.slice(2, -1)).toEqual(lineOf(council, lot));
});

test('its odd ones are where it says: one refund, and prices that do not say what they include', () => {
  const refunds = prices.filter(({ weekly_price }) => weekly_price.startsWith('-'));
  expect(refunds.map(({ commissioner_code, weekly_price }) => [commissioner_code, weekly_price])).toEqual([
    ['D10000005', '-214.30'],
  ]);
  const unknown = prices.filter(({ fnc_basis }) => fnc_basis === 'UNKNOWN');
  expect(new Set(unknown.map(({ commissioner_code }) => commissioner_code))).toEqual(new Set(['D10000003']));
});

test('nobody buys nursing care on the island', () => {
  const island = prices.filter(({ commissioner_code }) => commissioner_code === 'D10000006');
  expect(island.length).toBeGreaterThan(50);
  expect(island.filter(({ bed_type }) => bed_type.endsWith('_NURSING'))).toEqual([]);
});
