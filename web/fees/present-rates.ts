import { FEES_WORDS } from '../words/fees-words.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { LotBenchmark } from './benchmark-query.js';
import type { UpliftStartQuery } from '../graphql/generated/graphql.js';

/** What a lot pays now, and where that is from. */
export interface PresentRate {
  code: string;
  name: string;
  /** Pounds a week, "812.50"; empty where nothing is known. */
  weekly: string;
  /** In words; null where nothing is known. */
  basis: string | null;
  /** The newest financial year of which it is. */
  year: string | null;
}

export type PublishedRate = UpliftStartQuery['feeRates']['rates'][number];

/**
 * What every lot pays now: the rate that the council publishes for it, else the mean price of the placements that began.
 * A mean over months of two financial years holds prices of both, so a published rate is the better base.
 * @param period the months of the mean in words, with the last of them
 */
export function presentRates(
  benchmarks: readonly LotBenchmark[],
  published: readonly PublishedRate[],
  period: { words: string; to: string },
): PresentRate[] {
  return benchmarks.map(({ lot: { code, name }, averageWeeklyPrice: { value } }) => {
    const rate = standardRateOf(code, name, published);
    if (rate)
      return {
        ...{ code, name, weekly: withoutFnc(rate)!, year: rate.financialYear },
        basis: UPLIFT_WORDS.published(rate.financialYear, rate.band),
      };
    if (value === null) return { code, name, weekly: '', basis: null, year: null };
    return {
      ...{ code, name, weekly: value.toFixed(2), basis: UPLIFT_WORDS.meanOf(period.words) },
      year: FEES_WORDS.financialYear(`${period.to}-28`),
    };
  });
}

/** The published rate of a lot: its only band, or the one called standard. */
function standardRateOf(
  code: string,
  name: string,
  published: readonly PublishedRate[],
): PublishedRate | null {
  const own = published.filter(
    (rate) =>
      [code, keyOf(name)].includes(keyOf(rate.careCategory)) && !rate.isDoubtful && withoutFnc(rate) !== null,
  );
  if (own.length === 1) return own[0]!;
  return own.find(({ band }) => isSame(band, 'standard')) ?? null;
}

/** A rate without NHS-funded nursing care; null where that cannot be told. */
const withoutFnc = ({ fncBasis, weeklyRate, weeklyNet }: PublishedRate): string | null =>
  fncBasis === 'NET' ? weeklyRate : weeklyNet;

/** "Nursing care, dementia" and "Nursing care for people with dementia" are both "nursing-dementia", as codes of lots are. */
const keyOf = (words: string): string =>
  (words.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !['care', 'for', 'people', 'with'].includes(word))
    .join('-');

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
