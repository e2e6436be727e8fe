import { CARE_COMPARISON } from '../capacity/CareComparison.js';
import { toCareComparison } from '../capacity/toCareComparison.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { AreaFiguresQuery } from '../graphql/generated/graphql.js';
import type { ComputedBeside } from '../published/PublishedFigures.js';
import { GOOD_OR_BETTER } from '../quality/GoodOrBetter.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatCount, formatPercent, formatRate, inPerCent } from '../words/numbers.js';
import { PUBLISHED_WORDS } from '../words/published-words.js';
import { BEDS_WORDS, peopleIn } from '../words/terms.js';
import type { FigureContext } from './figure-context.js';

/** What we compute of the kinds that publications print, in a sentence each, to stand beside them. */
export function computedBeside(data: AreaFiguresQuery, context: FigureContext): ComputedBeside {
  return { rates: ratesSentence(data, context), share: shareSentence(data) };
}

function ratesSentence(data: AreaFiguresQuery, context: FigureContext): string | null {
  if (!data.byCare) return null;
  const { rows } = toCareComparison(readFragment(CARE_COMPARISON, data.byCare).nodes, context);
  const told = rows.flatMap((row) => {
    const rate = row.rates[0]?.value ?? null;
    return rate === null ? [] : [`${formatRate(rate)} ${BEDS_WORDS[row.serviceType]}`];
  });
  if (told.length === 0) return null;
  const list = `${told.join(' and ')} per 100,000 ${peopleIn(context.band)}`;
  return PUBLISHED_WORDS.computedRates(list, formatDate(lastDayOf(context.to)));
}

function shareSentence(data: AreaFiguresQuery): string | null {
  if (!data.placeRatings) return null;
  const { asAt, goodOrBetterOfAll } = readFragment(GOOD_OR_BETTER, data.placeRatings);
  const { value, numerator, denominator } = goodOrBetterOfAll;
  if (value === null || !denominator) return null;
  const counts = PUBLISHED_WORDS.outOf(formatCount(numerator), formatCount(denominator.value));
  return PUBLISHED_WORDS.computedShare(formatPercent(inPerCent(value)), counts, formatDate(asAt));
}
