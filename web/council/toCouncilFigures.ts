import type { CouncilFigure_ObservationFragment, CouncilHomeQuery } from '../graphql/generated/graphql.js';
import type { LotBenchmark } from '../fees/benchmark-query.js';
import { COUNCIL_WORDS } from '../words/council-words.js';
import {
  formatCount,
  formatPercent,
  formatPounds,
  formatSignedPercent,
  inPerCent,
} from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';

/** A figure of the commissioner's home. */
export interface CouncilFigure {
  key: string;
  label: string;
  value: string;
  /** Target or neighbours, in words. */
  beside: string;
  /** Since the month before, or the twelve months before, in words. */
  direction: string;
  /** The card that it comes from. */
  to: string;
}

export interface CouncilFacts {
  gssCode: string;
  month: string;
  before: string;
  data: CouncilHomeQuery;
  nursing: readonly CouncilFigure_ObservationFragment[];
  quality: readonly CouncilFigure_ObservationFragment[];
  prices: readonly LotBenchmark[];
  pricesBefore: readonly LotBenchmark[];
}

/** The six figures in the order of the questions: placed on time, where, for how much, enough, good, and what is booked. */
export function toCouncilFigures(facts: CouncilFacts): CouncilFigure[] {
  return [onTime(facts), vacancies(facts), price(facts), nursing(facts), quality(facts), block(facts)];
}

/** What a figure of twelve months is set against: the twelve months that end a month earlier. */
const yearBefore = ({ before }: CouncilFacts) => COUNCIL_WORDS.yearTo(before);

const area = ({ gssCode }: CouncilFacts) => `/areas/${gssCode}`;

function onTime(facts: CouncilFacts): CouncilFigure {
  const { overall, target, verdict, total } = facts.data.onTime;
  return {
    ...{ key: 'on-time', label: COUNCIL_WORDS.onTime.label, to: `${area(facts)}/placements#on-time` },
    ...told(overall.value, formatPercent(inPerCent(overall.value)), () =>
      COUNCIL_WORDS.onTime.beside(
        formatPercent(target * 100),
        TIMELINESS_WORDS.shortVerdicts[verdict],
        total.due,
      ),
    ),
    direction: inPoints(facts.data.onTimeBefore.overall.value, overall.value, yearBefore(facts)),
  };
}

function vacancies(facts: CouncilFacts): CouncilFigure {
  const { now, earlier } = facts.data;
  const value = now.admittableVacancies.value;
  return {
    ...{ key: 'vacancies', label: COUNCIL_WORDS.vacancies.label, to: `${area(facts)}/placements#vacancies` },
    ...told(value, formatCount(value), () =>
      COUNCIL_WORDS.vacancies.beside(
        formatPercent(inPerCent(now.occupancy.value)),
        now.homesContributing,
        now.homesExpected,
      ),
    ),
    direction: moved(earlier.admittableVacancies.value, value, COUNCIL_WORDS.beds),
  };
}

function price(facts: CouncilFacts): CouncilFigure {
  const gap = pooledGap(facts.prices);
  return {
    ...{ key: 'price', label: COUNCIL_WORDS.price.label, to: `${area(facts)}/fees#price-against-model` },
    ...told(gap, formatSignedPercent(inPerCent(gap)), () => {
      const lots = withModel(facts.prices);
      const placements = lots.reduce((sum, lot) => sum + lot.placementsWithModel, 0);
      return COUNCIL_WORDS.price.beside(lots.length, placements);
    }),
    direction: inPoints(pooledGap(facts.pricesBefore), gap, yearBefore(facts)),
  };
}

/** The gap of all lots: pounds above the model ÷ pounds modelled, each lot with its placements that have a model. */
export function pooledGap(lots: readonly LotBenchmark[]): number | null {
  const compared = withModel(lots);
  const sum = (of: (lot: LotBenchmark) => number) =>
    compared.reduce((total, lot) => total + of(lot) * lot.placementsWithModel, 0);
  const modelled = sum((lot) => lot.modelledAveragePrice.value!);
  return modelled === 0 ? null : sum((lot) => lot.gap.value!) / modelled;
}

const withModel = (lots: readonly LotBenchmark[]) =>
  lots.filter((lot) => lot.gap.value !== null && lot.modelledAveragePrice.value !== null);

function nursing(facts: CouncilFacts): CouncilFigure {
  return {
    ...{ key: 'nursing', label: COUNCIL_WORDS.nursing.label, to: `${area(facts)}?care=nursing#bed-rate` },
    ...againstOthers(facts.nursing, facts, formatCount),
    direction: moved(valueIn(facts.nursing, facts.before), valueIn(facts.nursing, facts.month), formatCount),
  };
}

function quality(facts: CouncilFacts): CouncilFigure {
  return {
    ...{ key: 'quality', label: COUNCIL_WORDS.quality.label, to: `${area(facts)}#quality` },
    ...againstOthers(facts.quality, facts, (share) => formatPercent(inPerCent(share))),
    direction: inPoints(valueIn(facts.quality, facts.before), valueIn(facts.quality, facts.month)),
  };
}

function block(facts: CouncilFacts): CouncilFigure {
  const { block: now, blockBefore } = facts.data;
  const value = now.utilisation.value;
  return {
    ...{ key: 'block', label: COUNCIL_WORDS.block.label, to: `${area(facts)}/placements#block-beds` },
    ...told(value, formatPercent(inPerCent(value)), () =>
      COUNCIL_WORDS.block.beside(now.voidBedDays ?? 0, formatPounds(Number(now.voidCost))),
    ),
    direction: inPoints(blockBefore.utilisation.value, value),
  };
}

const valueIn = (nodes: readonly CouncilFigure_ObservationFragment[], month: string) =>
  nodes.find(({ period }) => period.month === month)?.value ?? null;

/** Beside its statistical neighbours where a list of them is loaded, else its country. */
function againstOthers(
  nodes: readonly CouncilFigure_ObservationFragment[],
  { month }: CouncilFacts,
  format: (value: number | null) => string,
) {
  const node = nodes.find(({ period }) => period.month === month);
  const other = [node?.neighbours, node?.comparison].find((one) => one?.benchmarkValue != null);
  return told(node?.value ?? null, format(node?.value ?? null), () =>
    other ? COUNCIL_WORDS.against(other.benchmarkLabel, format(other.benchmarkValue)) : '',
  );
}

function told(value: number | null, text: string, beside: () => string) {
  return value === null
    ? { value: COUNCIL_WORDS.notTold, beside: COUNCIL_WORDS.notToldWhy }
    : { value: text, beside: beside() };
}

function inPoints(before: number | null, now: number | null, since?: string): string {
  const percent = (value: number | null) => (value === null ? null : value * 100);
  return moved(percent(before), percent(now), COUNCIL_WORDS.points, { least: 0.05, since });
}

interface Move {
  /** Less than this cannot be written, and is no move. */
  least?: number;
  since?: string;
}

/** Which way a figure went, and since when. */
function moved(
  before: number | null,
  now: number | null,
  format: (size: number) => string,
  { least = 0.5, since = COUNCIL_WORDS.monthBefore }: Move = {},
): string {
  if (before === null || now === null) return COUNCIL_WORDS.noDirection(since);
  const change = now - before;
  if (Math.abs(change) < least) return COUNCIL_WORDS.same(since);
  return (change > 0 ? COUNCIL_WORDS.up : COUNCIL_WORDS.down)(format(Math.abs(change)), since);
}
