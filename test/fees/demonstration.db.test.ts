import type { Database } from '../../server/database/database.js';
import { entities } from '../../server/graphql/index.js';
import { COUNCILS } from '../../seeds/demonstration/councils.js';
import { LOTS } from '../../seeds/demonstration/fees/fee-model.js';
import { fncOn } from '../../seeds/demonstration/fees/fnc.js';
import { type PlacementPriceRow, placementPrices } from '../../seeds/demonstration/fees/placement-prices.js';
import { modelledPrices } from '../../seeds/demonstration/fees/rates.js';
import { writeHistory } from '../../seeds/demonstration/history.js';
import { commissionerOf } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { deviation, mean, percentile, plainResiduals, type PlainPrice } from './support/plain-benchmark.js';

const VALUES = [
  ...[
    'averageWeeklyPrice',
    'modelledAveragePrice',
    'gap',
    'gapPercent',
    'median',
    'lowerQuartile',
    'upperQuartile',
    'p10',
    'p90',
  ],
  ...[
    'standardDeviation',
    'coefficientOfVariation',
    'interquartileRange',
    'p90ToP10',
    'unexplainedVariation',
    'unexplainedShare',
  ],
];
const QUESTION = `query ($commissioner: GssCode!, $lotId: ID!, $range: MonthRange!, $fnc: FncTreatment!) {
  feeBenchmark(commissioner: $commissioner, lotId: $lotId, range: $range, fnc: $fnc) {
    placements placementsCompared refunds ${VALUES.map((name) => `${name} { value status homesContributing }`).join(' ')}
    byMonth { month placements average modelled } byFinancialYear { financialYear placements average }
    outliers(first: 100) { totalCount nodes { weekly residual startedOn careHome { cqcLocationId } } } } }`;
const RANGES = [
  { from: '2025-04', to: '2026-03' },
  { from: '2021-10', to: '2026-09' },
];

const rows = placementPrices(writeHistory().register);
const models = new Map(
  modelledPrices().map((row) => [
    [row.commissioner_code, row.lot_code, row.financial_year].join(),
    Number(row.weekly_price),
  ]),
);
const yearOf = (day: string) => {
  const begins = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
};

/** A price as an answer must count it: without nursing care, or as it is recorded. */
function plain(row: PlacementPriceRow, fnc: string): PlainPrice & { location: string } {
  const isGross = row.fnc_basis === 'GROSS' && row.bed_type.endsWith('_NURSING');
  const price = Number(row.weekly_price) - (fnc === 'NET' && isGross ? fncOn(row.started_on) : 0);
  return {
    ...{
      price,
      modelled: models.get([row.commissioner_code, row.lot_code, yearOf(row.started_on)].join()) ?? null,
    },
    ...{ startedOn: row.started_on, location: row.location_id },
    levels: [row.need_band, row.bed_type, row.contract, row.district_code, row.fnc_basis],
  };
}

/** What the NHS pays is in the price, or may be, as no model has it. */
const isUnlikeModel = ({ bed_type, fnc_basis }: PlacementPriceRow): boolean =>
  bed_type.endsWith('_NURSING') && fnc_basis !== 'NET';

function recompute(prices: readonly PlainPrice[]): Record<string, number> {
  const amounts = prices.map(({ price }) => price);
  const with_ = prices.filter(({ modelled }) => modelled !== null);
  const [paid, modelled] = [mean(with_.map(({ price }) => price)), mean(with_.map((one) => one.modelled!))];
  const at = (share: number) => percentile(amounts, share);
  const { residuals, rank } = plainResiduals(prices);
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const average = mean(amounts);
  return {
    ...{ averageWeeklyPrice: average, modelledAveragePrice: modelled, gap: paid - modelled },
    ...{ gapPercent: paid / modelled - 1, median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75) },
    ...{ p10: at(0.1), p90: at(0.9), standardDeviation: deviation(amounts) },
    coefficientOfVariation: deviation(amounts) / average,
    ...{ interquartileRange: at(0.75) - at(0.25), p90ToP10: at(0.9) / at(0.1) },
    unexplainedVariation: Math.sqrt(squares(residuals) / (prices.length - rank)),
    unexplainedShare: squares(residuals) / squares(amounts.map((amount) => amount - average)),
  };
}

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

describe.each(COUNCILS.map(({ name, code }) => [name, code]))('%s', (_, commissioner) => {
  test.each(LOTS.map(({ code }) => code))(
    'every figure of %s is what plain counting gives',
    async (lotId) => {
      for (const range of RANGES)
        for (const fnc of ['NET', 'AS_RECORDED']) {
          const asked = { commissioner, lotId, range, fnc };
          const { data, errors } = await askAs(db, commissionerOf(commissioner!), QUESTION, asked);
          expect(errors).toEqual([]);
          const of = rows.filter(
            (row) =>
              row.commissioner_code === commissioner &&
              row.lot_code === lotId &&
              row.started_on.slice(0, 7) >= range.from &&
              row.started_on.slice(0, 7) <= range.to,
          );
          const compared = of.filter(
            (row) =>
              fnc === 'AS_RECORDED' || !row.bed_type.endsWith('_NURSING') || row.fnc_basis !== 'UNKNOWN',
          );
          const told = data.feeBenchmark;
          expect([told.placements, told.placementsCompared]).toEqual([of.length, compared.length]);
          if (compared.length === 0) {
            for (const name of VALUES)
              expect(told[name]).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
            continue;
          }
          expect(told.refunds).toBe(of.filter(({ weekly_price }) => weekly_price.startsWith('-')).length);
          const figures = recompute(compared.map((row) => plain(row, fnc)));
          for (const name of VALUES)
            if (told[name].status === 'PRESENT')
              expect([name, told[name].value]).toEqual([name, expect.closeTo(figures[name]!, 6)]);
            else if (name.startsWith('gap'))
              expect([fnc, compared.some(isUnlikeModel)]).toEqual(['AS_RECORDED', true]);
            else expect([name, compared.length < 40]).toEqual([expect.stringMatching(/unexplained/), true]);
          expect(told.averageWeeklyPrice.homesContributing).toBe(
            new Set(compared.map((row) => row.location_id)).size,
          );
          const months = new Map<string, number[]>();
          for (const row of compared) {
            const month = row.started_on.slice(0, 7);
            months.set(month, [...(months.get(month) ?? []), plain(row, fnc).price]);
          }
          expect(
            told.byMonth.map((one: { month: string; average: number }) => [one.month, one.average]),
          ).toEqual([...months].sort().map(([month, prices]) => [month, expect.closeTo(mean(prices), 6)]));
        }
    },
  );
});
