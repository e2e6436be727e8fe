import { slug } from '../areas/figure-context.js';
import type { BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import type { ValueStatus } from '../graphql/generated/graphql.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';

type WaitCode = keyof typeof PLACEMENTS_WORDS.waitNames;

export interface WaitAnswer {
  code: WaitCode;
  label: string;
  year: string;
  /** Days; null where the council gave none. */
  value: number | null;
  status: ValueStatus;
  /** Why there is none, in words. */
  reason: string | null;
}

export interface WaitsModel {
  /** Null where the council gave no figure at all. */
  headline: string | null;
  span: string;
  answers: WaitAnswer[];
  groups: { label: string; bars: BarRow[] }[];
  /** Answers without a figure, each in words. */
  missing: string[];
  flat: FlatTable;
}

const CODES = Object.keys(PLACEMENTS_WORDS.waitNames) as WaitCode[];

/** Waits as a council answered, those without a figure told in words. Null where nobody was asked about it. */
export function toWaits(
  series: readonly ReportedSeries[],
  place: { gssCode: string; name: string },
): WaitsModel | null {
  const answers = CODES.flatMap((code) => answersOf(series, code));
  if (answers.length === 0) return null;
  const years = [...new Set(answers.map((answer) => answer.year))].sort();
  return {
    headline: headlineOf(answers, place.name),
    span: years.length > 1 ? `${years[0]} to ${years.at(-1)}` : years[0]!,
    answers,
    groups: CODES.map((code) => ({
      label: PLACEMENTS_WORDS.waitNames[code].label,
      bars: answers.flatMap((answer) =>
        answer.code === code && answer.value !== null
          ? [{ key: answer.year, label: answer.year, role: 'place' as const, value: answer.value }]
          : [],
      ),
    })).filter(({ bars }) => bars.length > 0),
    missing: missingOf(answers),
    flat: flatOf(answers, place),
  };
}

function answersOf(series: readonly ReportedSeries[], code: WaitCode): WaitAnswer[] {
  const found = series.find(({ metric }) => metric.code === code);
  return (found?.periods ?? []).map((year, index) => ({
    ...{ code, label: PLACEMENTS_WORDS.waitNames[code].label, year },
    value: found?.values[index] ?? null,
    status: found?.statuses[index] ?? ('NOT_AVAILABLE' as const),
    reason: found?.points[index]?.statusReason ?? null,
  }));
}

/** The newest year for which there is any figure. */
function headlineOf(answers: readonly WaitAnswer[], place: string): string | null {
  const told = answers.filter(({ value }) => value !== null);
  const newest = told
    .map(({ year }) => year)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const waits = told
    .filter(({ year }) => year === newest)
    .map(({ code, value }) => PLACEMENTS_WORDS.waitNames[code].told(String(Math.round(value! * 10) / 10)));
  return PLACEMENTS_WORDS.waitTitle(place, waits, newest);
}

/** "For an assessment, 2021-22 and 2022-23: The council did not answer." */
function missingOf(answers: readonly WaitAnswer[]): string[] {
  const groups = new Map<string, WaitAnswer[]>();
  for (const answer of answers) {
    if (answer.value !== null) continue;
    const key = `${answer.code} ${answer.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()].map((group) =>
    PLACEMENTS_WORDS.noWaitsOf(
      group[0]!.label,
      group.map(({ year }) => year).join(' and '),
      group[0]!.reason ?? '',
    ),
  );
}

function flatOf(answers: readonly WaitAnswer[], place: { gssCode: string; name: string }): FlatTable {
  return {
    fileName: `waits-for-care-${slug(place.name)}`,
    rows: answers.map(({ code, year, value, status, reason }) => ({
      ...{ area_code: place.gssCode, area_name: place.name, metric: code, financial_year: year },
      ...{ days: value, status, reason: value === null ? reason : null },
    })),
  };
}
