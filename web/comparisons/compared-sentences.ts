import type { FigureContext } from '../areas/figure-context.js';
import type { Compared_ComparisonFragment } from '../graphql/generated/graphql.js';
import { rateAgainst } from '../words/capacity-sentences.js';
import { COMPARISON_WORDS, outcomeWords, placeWords, standingWords } from '../words/comparison-words.js';
import type { ComparedFigure } from './toCompared.js';

/** How the place stands against its country, or against what comes first where there is none. */
export function comparedHeadline(figure: ComparedFigure, context: FigureContext, isShare: boolean): string {
  const { place, serviceType, band } = context;
  const first = figure.against.find(({ benchmarkValue }) => benchmarkValue !== null);
  if (!first) return COMPARISON_WORDS.title(place.name);
  const { benchmarkLabel, benchmarkValue, outcome, method } = first;
  const label = method === 'PREVIOUS_PERIOD' ? COMPARISON_WORDS.ayear : benchmarkLabel;
  if (isShare) return COMPARISON_WORDS.shareTitle(place.name, outcome, label);
  const said = rateAgainst(place.name, figure.value, label, benchmarkValue, serviceType, band);
  return said ?? COMPARISON_WORDS.title(place.name);
}

/** What can be said beyond the headline: places, fifths, and what an interval says. */
export function comparedLead(figure: ComparedFigure, context: FigureContext, isShare: boolean): string[] {
  const of = (method: Compared_ComparisonFragment['method']) =>
    figure.against.find((comparison) => comparison.method === method);
  const [nation, list] = [of('NATION'), of('CUSTOM_LIST')];
  const standing = nation && standingWords(nation, context.areaType, nation.benchmarkLabel);
  const listed = list && placeWords(list.rank, list.rankOf, context.areaType);
  return [
    standing && COMPARISON_WORDS.stands(context.place.name, standing, nation.notRanked ?? 0),
    listed && COMPARISON_WORDS.standsInList(listed, list.benchmarkLabel),
    ...(isShare ? [nation, list] : []).map((comparison) => comparison && judged(comparison, figure)),
  ].filter((sentence) => typeof sentence === 'string');
}

function judged(comparison: Compared_ComparisonFragment, { interval }: ComparedFigure): string | null {
  const { outcome, benchmarkLabel, benchmarkValue } = comparison;
  const limits = interval && { lower: interval.lower * 100, upper: interval.upper * 100 };
  const words = outcomeWords(
    outcome,
    benchmarkLabel,
    benchmarkValue === null ? null : benchmarkValue * 100,
    limits,
  );
  return words && `${words}.`;
}
