import { scoreLimits } from './score-limits.js';
import { keyOf, type Stored, type StoredValue } from './stored.js';

/** One question in plain words: a stored value and whom to compare it with. */
export interface PlainQuestion {
  value: StoredValue;
  against: 'NATION' | 'REGION' | 'ICB' | 'LIST' | 'YEAR_BEFORE' | 'TARGET';
  list: string[];
  target: number;
  level: number;
}

export interface PlainComparison {
  outcome: string;
  benchmarkValue: number | null;
  difference: number | null;
  percentDifference: number | null;
  ratio: number | null;
  numeratorToReach: number | null;
  rank: number | null;
  rankOf: number | null;
  notRanked: number | null;
  quintile: number | null;
}

const RATES = ['beds_per_100k'];
const SHARES = ['good_or_better_of_rated', 'good_or_better_of_all'];
const MEDIANS = ['rating_age_months'];
const NATION = 'D92000001';

/** Compares by the rules as they are written down, one value at a time and without a care for speed. */
export function plainComparison(stored: Stored, question: PlainQuestion): PlainComparison {
  const { value, against } = question;
  const isRatio = RATES.includes(value.metric) || SHARES.includes(value.metric);
  const benchmark = benchmarkOf(stored, question, isRatio);
  const isShareOfTotal = isParent(against) && !isRatio && !MEDIANS.includes(value.metric);
  const both = value.value !== null && benchmark !== null;
  const difference = both && !isShareOfTotal ? value.value! - benchmark : null;
  return {
    outcome: outcomeOf(stored, question, benchmark),
    benchmarkValue: benchmark,
    difference,
    percentDifference: difference === null || benchmark === 0 ? null : (difference / benchmark!) * 100,
    ratio: both && benchmark !== 0 ? value.value! / benchmark : null,
    numeratorToReach:
      both && isRatio
        ? smallestStep(value.numerator!, value.denominator!, benchmark, RATES.includes(value.metric))
        : null,
    ...standing(value.value, peersOf(stored, question)),
  };
}

const isParent = (against: string) => ['NATION', 'REGION', 'ICB'].includes(against);

function benchmarkOf(stored: Stored, question: PlainQuestion, isRatio: boolean): number | null {
  const { value, against, target } = question;
  const at = (area: string, month = value.month) =>
    stored.values.get(keyOf({ ...value, area, month })) ?? null;
  if (against === 'TARGET') return target;
  if (against === 'YEAR_BEFORE')
    return at(value.area, `${Number(value.month.slice(0, 4)) - 1}${value.month.slice(4)}`)?.value ?? null;
  const members = isParent(against)
    ? parentsOf(stored, question)
    : question.list.filter((code) => code !== value.area);
  const there = members
    .map((code) => at(code))
    .filter((one) => one !== null && one.value !== null) as StoredValue[];
  if (there.length === 0 || (isParent(against) && there.length < members.length)) return null;
  if (isRatio) {
    let [above, below] = [0, 0];
    for (const { numerator, denominator } of there)
      [above, below] = [above + numerator!, below + denominator!];
    return (above / below) * (RATES.includes(value.metric) ? 100_000 : 1);
  }
  const values = there.map((one) => one.value!).sort((a, b) => a - b);
  if (MEDIANS.includes(value.metric)) {
    const half = values.length / 2;
    return Number.isInteger(half) ? (values[half - 1]! + values[half]!) / 2 : values[Math.floor(half)]!;
  }
  const total = values.reduce((a, b) => a + b, 0);
  return isParent(against) ? total : total / values.length;
}

/** What an area lies in: directly, or through its county. An area of the asked type is not compared with itself. */
function parentsOf({ areas, parents }: Stored, { value, against }: PlainQuestion): string[] {
  const wanted = { NATION: 'COUNTRY', REGION: 'REGION', ICB: 'ICB' }[against as 'NATION'];
  if (areas.get(value.area)!.area_type === wanted) return [];
  if (against === 'NATION') return [NATION];
  const of = (code: string) =>
    (parents.get(code) ?? []).filter((one) => areas.get(one)?.area_type === wanted);
  const direct = of(value.area);
  if (direct.length > 0) return direct;
  const counties = (parents.get(value.area) ?? []).filter((one) => areas.get(one)?.area_type === 'CASSR');
  return counties.flatMap(of);
}

/** Values of the areas that it is ranked among, itself included; null where there is no such set. */
function peersOf(stored: Stored, question: PlainQuestion): (number | null)[] | null {
  const { value, against, list } = question;
  const at = (area: string) => stored.values.get(keyOf({ ...value, area }))?.value ?? null;
  if (against === 'LIST') {
    const others = list.filter((code) => code !== value.area);
    return others.length === 0 ? null : [value.area, ...others].map(at);
  }
  if (!isParent(against)) return null;
  const own = parentsOf(stored, question);
  if (own.length === 0) return null;
  const type = stored.areas.get(value.area)!.area_type;
  return [...stored.areas.values()]
    .filter(({ area_type, is_demonstration }) => is_demonstration && area_type === type)
    .filter(({ code }) =>
      parentsOf(stored, { ...question, value: { ...value, area: code } }).some((parent) =>
        own.includes(parent),
      ),
    )
    .map(({ code }) => at(code));
}

function standing(value: number | null, peers: (number | null)[] | null) {
  if (peers === null) return { rank: null, rankOf: null, notRanked: null, quintile: null };
  const there = peers.filter((peer) => peer !== null).sort((a, b) => b - a);
  const [rankOf, notRanked] = [there.length, peers.length - there.length];
  if (value === null) return { rank: null, rankOf, notRanked, quintile: null };
  // Up from the lowest: how many fifths of the areas have been passed before the first with this value.
  const passed = [...there].reverse().indexOf(value) / rankOf;
  const fifth = [0.8, 0.6, 0.4, 0.2, 0].findIndex((from) => passed >= from - 1e-12);
  return { rank: there.indexOf(value) + 1, rankOf, notRanked, quintile: rankOf < 5 ? null : 5 - fifth };
}

function outcomeOf(
  stored: Stored,
  { value, against, level }: PlainQuestion,
  benchmark: number | null,
): string {
  const isShare = SHARES.includes(value.metric);
  if (value.value === null || benchmark === null) return 'NOT_COMPARED';
  if (against === 'TARGET' && (isShare || MEDIANS.includes(value.metric))) {
    const rated = stored.values.get(keyOf({ ...value, metric: 'rated_homes' }))!.value!;
    if ((isShare ? value.denominator! : rated) < 20) return 'TOO_FEW_TO_JUDGE';
  }
  if (!isShare) return 'NOT_COMPARED';
  const [lower, upper] = scoreLimits(value.numerator!, value.denominator!, level);
  if (upper < benchmark) return 'WORSE';
  return lower > benchmark ? 'BETTER' : 'SIMILAR';
}

/** Adds one (or takes one away) until the benchmark is just reached. */
function smallestStep(numerator: number, denominator: number, benchmark: number, isRate: boolean): number {
  const reaches = (step: number) =>
    (((numerator + step) / denominator) * (isRate ? 100_000 : 1)) / benchmark >= 1 - 1e-12 || benchmark === 0;
  let step = Math.round((benchmark * denominator) / (isRate ? 100_000 : 1) - numerator);
  while (!reaches(step)) step += 1;
  while (benchmark > 0 && reaches(step - 1)) step -= 1;
  return benchmark === 0 ? -numerator : step === 0 ? 0 : step;
}
