import type {
  AreaHeadlines_CapacityFragment,
  AreaHeadlines_ProfileFragment,
  AreaHeadlines_SeriesFragment,
} from '../graphql/generated/graphql.js';
import { AREA_WORDS } from '../words/area-words.js';
import { movementSentence, stockSentence, type Movement } from '../words/capacity-sentences.js';
import { standingWords } from '../words/comparison-words.js';
import { addMonths } from '../words/dates.js';
import { whyMissing } from '../words/missing.js';
import { inPerCent } from '../words/numbers.js';
import { goodOrBetterSentence } from '../words/quality-sentences.js';
import type { FigureContext, NamedArea } from './figure-context.js';

export interface Headlines {
  sentences: string[];
  fresh: string[];
}

export interface HeadlineFigures {
  stock: AreaHeadlines_CapacityFragment | null;
  beds: readonly AreaHeadlines_SeriesFragment[];
  profile: AreaHeadlines_ProfileFragment | null;
}

/** What the figures say of the place: how much there is, how it moved, how good it is, and how fresh all that is. */
export function toHeadlines({ stock, beds, profile }: HeadlineFigures, context: FigureContext): Headlines {
  const from = monthToTellFrom(beds, context);
  const movement = (area: NamedArea): Movement => ({
    place: area.name,
    first: valueAt(beds, area, from),
    last: valueAt(beds, area, context.to),
  });
  const against = context.nation && movement(context.nation);
  const moved =
    from === context.to
      ? null
      : movementSentence(context.serviceType, movement(context.place), against, from, context.to);
  const midYear = stock?.per100k.denominator?.midYear ?? null;
  return {
    sentences: [
      stock && stockOf(stock, context),
      stock && standingOf(stock, context),
      moved,
      profile && qualityOf(profile, context),
    ].filter((sentence) => sentence !== null),
    fresh: [
      stock && AREA_WORDS.freshHomes(stock.asAt, stock.registeredBeds.value !== null),
      profile && AREA_WORDS.freshRatings(profile.asAt),
      midYear && AREA_WORDS.freshPeople(midYear),
    ].filter((words) => typeof words === 'string'),
  };
}

function stockOf(stock: AreaHeadlines_CapacityFragment, context: FigureContext): string {
  const sentence = stockSentence({
    place: context.place.name,
    homes: stock.homes.value,
    beds: stock.registeredBeds.value,
    ratePer100k: stock.per100k.value,
    band: context.band,
    midYear: stock.per100k.denominator?.midYear ?? null,
    serviceType: context.serviceType,
  });
  return sentence ?? whyMissing(stock.homes.status, stock.homes.statusReason);
}

/** "That rate is the 12th highest of 153 councils in England, in the lowest fifth." */
function standingOf({ per100k }: AreaHeadlines_CapacityFragment, context: FigureContext): string | null {
  const { comparison, value } = per100k;
  const standing =
    value === null ? null : standingWords(comparison, context.areaType, comparison.benchmarkLabel);
  return standing && AREA_WORDS.rateStands(standing);
}

function qualityOf(
  { goodOrBetterOfRated }: AreaHeadlines_ProfileFragment,
  context: FigureContext,
): string | null {
  const { value, numerator, denominator } = goodOrBetterOfRated;
  const share = {
    place: context.place.name,
    share: inPerCent(value),
    goodOrBetter: numerator,
    outOf: denominator?.value ?? null,
  };
  const sentence = goodOrBetterSentence(share, null);
  return sentence && `${sentence}.`;
}

/** A year back; the beginning of the view where the year brought no change, as then the longer story is the news. */
function monthToTellFrom(beds: readonly AreaHeadlines_SeriesFragment[], context: FigureContext): string {
  const yearBack = addMonths(context.to, -12);
  if (context.from > yearBack) return context.from;
  const isLevel = valueAt(beds, context.place, yearBack) === valueAt(beds, context.place, context.to);
  return isLevel ? context.from : yearBack;
}

function valueAt(
  series: readonly AreaHeadlines_SeriesFragment[],
  area: NamedArea,
  month: string,
): number | null {
  const found = series.find((candidate) => candidate.area.gssCode === area.gssCode);
  return found?.values[found.periods.indexOf(month)] ?? null;
}
