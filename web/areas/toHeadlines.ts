import type {
  AreaHeadlines_CapacityFragment,
  AreaHeadlines_SeriesFragment,
} from '../graphql/generated/graphql.js';
import { AREA_WORDS } from '../words/area-words.js';
import { movementSentence, stockSentence, type Movement } from '../words/capacity-sentences.js';
import { addMonths } from '../words/dates.js';
import { whyMissing } from '../words/missing.js';
import type { FigureContext, NamedArea } from './figure-context.js';

export interface Headlines {
  sentences: string[];
  fresh: string[];
}

/** What the figures say of the place: how much there is, how it moved in a year, and how fresh that is. */
export function toHeadlines(
  stock: AreaHeadlines_CapacityFragment | null,
  beds: readonly AreaHeadlines_SeriesFragment[],
  context: FigureContext,
  ratingsAt: string | null,
): Headlines {
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
    sentences: [stock && stockOf(stock, context), moved].filter((sentence) => sentence !== null),
    fresh: [
      stock && AREA_WORDS.freshHomes(stock.asAt),
      ratingsAt && AREA_WORDS.freshRatings(ratingsAt),
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
