import { slug } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import { toLineModel, type LineModel, type LineSeries } from '../charts/line-model.js';
import type { Role } from '../charts/theme.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { addMonths, formatLongMonth, formatMonthRange } from '../words/dates.js';
import { formatCount, formatPercent, percentChange } from '../words/numbers.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';

export interface DischargeModel {
  headline: string;
  span: string;
  /** The last month with a value, 'YYYY-MM'. */
  last: string;
  model: LineModel;
  notes: string[];
  flat: FlatTable;
}

interface NamedLine {
  code: string;
  label: string;
  role: Role;
}

type Place = { gssCode: string; name: string };

/** Patients who need not be in hospital, month by month. Null where no release counts them here. */
export function toCriteriaToReside(series: readonly ReportedSeries[], place: Place): DischargeModel | null {
  const line = { code: 'no_criteria_to_reside', label: place.name, role: 'place' as const };
  return toModel(series, [line], place, (model, last) => {
    const own = model.series[0]!;
    const valueOf = (month: string) => own.points.find((point) => point.month === month)?.value ?? null;
    const change = percentChange(valueOf(addMonths(last, -12)), valueOf(last));
    const told =
      change === null || Math.abs(change) < 0.05
        ? ''
        : PLACEMENTS_WORDS.resideChange(formatPercent(Math.abs(change)), change > 0);
    return PLACEMENTS_WORDS.resideTitle(
      ...([place.name, formatCount(valueOf(last)), formatLongMonth(last), told] as const),
    );
  });
}

/** Patients delayed for want of a care-home place, and for funding or fast-track care. Null where none is told. */
export function toDelays(series: readonly ReportedSeries[], place: Place): DischargeModel | null {
  const names = PLACEMENTS_WORDS.delayNames;
  const lines: NamedLine[] = [
    { code: 'delayed_awaiting_care_home', label: names.delayed_awaiting_care_home, role: 'place' },
    {
      code: 'delayed_awaiting_funding_or_chc',
      label: names.delayed_awaiting_funding_or_chc,
      role: 'comparator',
    },
  ];
  return toModel(series, lines, place, (model, last) => {
    const value = model.series[0]?.points.find((point) => point.month === last)?.value ?? 0;
    return PLACEMENTS_WORDS.delayTitle(place.name, value, formatLongMonth(last));
  });
}

function toModel(
  series: readonly ReportedSeries[],
  names: readonly NamedLine[],
  place: Place,
  headlineOf: (model: LineModel, last: string) => string,
): DischargeModel | null {
  const lines = names.flatMap(({ code, label, role }): LineSeries[] => {
    const found = series.find(({ metric }) => metric.code === code);
    return found ? [{ key: code, label, role, points: pointsOf(found) }] : [];
  });
  const model = toLineModel(lines);
  const last = model.series[0]?.points.findLast((point) => point.value !== null)?.month;
  if (model.isEmpty || last === undefined) return null;
  const partly = series
    .filter(({ metric }) => names.some(({ code }) => code === metric.code))
    .map(({ points }) => points.filter(({ flags }) => flags.includes('PARTIAL_COVERAGE')).length);
  const most = Math.max(0, ...partly);
  return {
    headline: headlineOf(model, last),
    span: formatMonthRange(model.months[0]!, model.months.at(-1)!),
    last,
    model,
    notes: most > 0 ? [PLACEMENTS_WORDS.partly(most, PLACEMENTS_WORDS.monthNoun)] : [],
    flat: flatOf(model, place, names[0]!.code),
  };
}

function pointsOf({ periods, values, statuses }: ReportedSeries) {
  return periods.map((month, index) => ({
    month,
    value: values[index] ?? null,
    status: statuses[index] ?? ('NOT_AVAILABLE' as const),
  }));
}

function flatOf(model: LineModel, place: Place, code: string): FlatTable {
  return {
    fileName: `${code.replaceAll('_', '-')}-${slug(place.name)}`,
    rows: model.series.flatMap((line) =>
      line.points.map(({ month, value, status }) => ({
        ...{ area_code: place.gssCode, area_name: place.name, metric: line.key, month, value, status },
      })),
    ),
  };
}
