import type { EmptyReason } from '../../areas/empty-reason.js';
import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import { FncBand, type FncTreatment, type PriceBase } from '../fee-enums.js';
import { fncRatesKnownOn } from '../rates/fnc-rates.js';
import { STANDING } from '../standing-releases.js';
import { type PriceFactors, priceFactors } from './price-base.js';
import type { PriceRow } from './price-row.js';
import { monthsWithPrices, whyNoPlacement } from './why-empty.js';

const sql = (name: string): string => sqlFile(import.meta.url, name);
export const PRICES = `WITH ${STANDING}, ${sql('./prices.sql')}`;
const figures = `${PRICES}${sql('./figures.sql')}`;
const singlePrices = `${PRICES}${sql('./single-prices.sql')}`;
const byPeriod = `${PRICES}${sql('./by-period.sql')}`;
const costOfCare = `WITH ${STANDING}\n${sql('./cost-of-care.sql')}`;

/** What a benchmark is asked about. */
export interface BenchmarkQuestion {
  readonly commissionerCode: string;
  readonly commissionerName: string;
  readonly lotCode: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly priceBase: PriceBase;
  readonly fnc: FncTreatment;
  /** As rates of NHS-funded nursing care were known then. */
  readonly knownOn: string;
  readonly version: number | null;
}

export interface BenchmarkFigures {
  placements: number;
  leftOut: number;
  refunds: number;
  gross: number;
  net: number;
  unknown: number;
  withoutFnc: number;
  withoutFactor: number;
  compared: number;
  homes: number;
  mean: number | null;
  deviation: number | null;
  /** 10th, 25th, 50th, 75th and 90th. */
  percentiles: number[] | null;
  withModel: number;
  /** Of those with a model, prices that as recorded include NHS-funded nursing care or do not say. */
  unlikeModel: number;
  meanOfModelled: number | null;
  modelled: number | null;
  releaseIds: number[] | null;
  yearsWithoutModel: string[] | null;
}

export interface PeriodAverage {
  /** One of the two is null. */
  financialYear: string | null;
  month: string | null;
  placements: number;
  homes: number;
  mean: number;
  withModel: number;
  meanOfModelled: number | null;
  modelled: number | null;
}

export interface CostOfCareRow {
  financialYear: string;
  lowerQuartile: string;
  median: string;
  upperQuartile: string;
  homesInvited: number | null;
  homesReturned: number | null;
  outlierRule: string | null;
  isDoubtful: boolean;
  releaseId: number;
}

/** Everything that a benchmark is made of. */
export interface BenchmarkData {
  readonly figures: BenchmarkFigures;
  readonly rows: readonly PriceRow[];
  readonly periods: readonly PeriodAverage[];
  readonly costOfCare: CostOfCareRow | null;
  readonly factors: PriceFactors;
  /** Why there is no placement; null where there is one. */
  readonly emptyBecause: EmptyReason | null;
}

/** Reads what a benchmark is made of. Reads private tables: call it behind the private door. */
export async function readBenchmark(
  db: Queryable,
  question: BenchmarkQuestion,
  lastFinancialYear: string,
): Promise<BenchmarkData> {
  const { version, commissionerCode, lotCode, from, to, fnc, priceBase, knownOn } = question;
  const factors = await priceFactors(db, priceBase, to);
  const rates = (await fncRatesKnownOn(db, knownOn)).filter(({ band }) => band === FncBand.STANDARD);
  const values = [
    ...[version, commissionerCode, lotCode, from, to, fnc],
    ...[rates.map((r) => r.effectiveFrom), rates.map((r) => r.effectiveTo), rates.map((r) => r.weeklyRate)],
    ...[factors.from, factors.to, factors.factor],
  ];
  const [told] = (await db.query<BenchmarkFigures>(figures, values)).rows;
  const rows = (await db.query<PriceRow>(singlePrices, values)).rows;
  const periods = (await db.query<PeriodAverage>(byPeriod, values)).rows;
  const asked = [version, commissionerCode, lotCode, lastFinancialYear];
  const cost = (await db.query<CostOfCareRow>(costOfCare, asked)).rows[0] ?? null;
  const emptyBecause = told!.placements > 0 ? null : await whyEmpty(db, question);
  return { figures: told!, rows, periods, costOfCare: cost, factors, emptyBecause };
}

const whyEmpty = async (db: Queryable, question: BenchmarkQuestion): Promise<EmptyReason> => {
  const { commissionerCode, commissionerName, version, from, to } = question;
  const told = await monthsWithPrices(db, commissionerCode, version);
  return whyNoPlacement(commissionerName, { from: from.slice(0, 7), to: to.slice(0, 7) }, told);
};
