import { slug } from '../areas/figure-context.js';
import type { FramedPlace } from '../areas/AreaFrame.js';
import type { FlatTable } from '../charts/figure-model.js';
import { toYearModel, type YearModel, type YearSeries } from '../charts/year-model.js';
import { COST_MEASURES, FEES_WORDS, type CostMeasure } from '../words/fees-words.js';
import { whyMissing } from '../words/missing.js';
import { formatPercent, formatPounds, percentChange } from '../words/numbers.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { toLines } from './cost-lines.js';

export interface FeeTrendModel {
  headline: string;
  subtitle: string;
  /** What has to be said before the chart: how it moved up to a break, and the break itself. */
  lead: string[];
  model: YearModel;
  notes: string[];
  flat: FlatTable;
}

/** What a week of care cost, year by year: the place beside its region and country. Null where the place has no value. */
export function toFeeTrend(
  series: readonly ReportedSeries[],
  measure: CostMeasure,
  place: FramedPlace,
): FeeTrendModel | null {
  const lines = toLines(series, measure, place);
  if (lines[0]?.role !== 'place') return null;
  const model = toYearModel(lines);
  const words = COST_MEASURES[measure];
  const span = `${model.years[0]} to ${model.years.at(-1)}`;
  return {
    headline: headlineOf(model, measure, place),
    subtitle: `${words.subtitle} · ${model.series.map((line) => line.label).join(', ')} · ${span}`,
    lead: leadOf(model),
    model,
    notes: [
      words.isUnitCost ? FEES_WORDS.costsNot : FEES_WORDS.feesNot,
      ...gapsOf(model),
      ...withheldOf(series, measure, place),
    ],
    flat: flatOf(model, measure, place),
  };
}

/** "Nursing care cost Bolton £394 a week in 2014-15, 28.1% less than in England": the newest year of the place. */
function headlineOf({ series, years }: YearModel, measure: CostMeasure, place: FramedPlace): string {
  const own = series[0]!;
  const last = own.points.findLastIndex((point) => point.value !== null);
  const value = own.points[last]!.value;
  const { care, isUnitCost } = COST_MEASURES[measure];
  const isCouncil = place.areaType === 'CASSR';
  const say = isUnitCost
    ? FEES_WORDS[isCouncil ? 'cost' : 'costOfCouncils']
    : FEES_WORDS[isCouncil ? 'fee' : 'feeOfCouncils'];
  const told = say(care, place.name, formatPounds(value), years[last]!);
  const nation = series.find((line) => line.role === 'nation');
  const difference = percentChange(nation?.points[last]?.value, value);
  if (!nation || difference === null) return told;
  if (Math.abs(difference) < 0.05) return told + FEES_WORDS.levelWith(nation.label);
  return told + FEES_WORDS.against(formatPercent(Math.abs(difference)), difference > 0, nation.label);
}

/** How it moved over the years that one collection counted, and that another began. */
function leadOf({ series, breaks }: YearModel): string[] {
  const own = series[0]!;
  const nation = series.find((line) => line.role === 'nation');
  const [first] = breaks;
  const before = own.points.filter((point) => point.value !== null && (!first || point.year < first));
  const [from, to] = [before[0], before.at(-1)];
  const change = percentChange(from?.value, to?.value);
  const moved =
    from && to && from !== to && change !== null
      ? FEES_WORDS.moved(
          ...([own.label, from.year, to.year, movedBy(change)] as const),
          ...([formatPounds(from.value), formatPounds(to.value)] as const),
        )
      : null;
  const other =
    nation && from && to && from !== to && percentChange(at(nation, from.year), at(nation, to.year));
  return [
    moved &&
      [moved, typeof other === 'number' ? FEES_WORDS.movedOther(nation!.label, movedBy(other)) : '']
        .filter(Boolean)
        .join(' '),
    first ? FEES_WORDS.breakSentence(first) : null,
  ].filter((sentence) => typeof sentence === 'string');
}

const at = (line: YearSeries, year: string) =>
  line.points.find((point) => point.year === year)?.value ?? null;

function movedBy(change: number): string {
  if (Math.abs(change) < 0.05) return FEES_WORDS.level;
  const size = formatPercent(Math.abs(change));
  return change > 0 ? FEES_WORDS.rose(size) : FEES_WORDS.fell(size);
}

/** The years that are withheld, with the reason that the API gives; those of one reason together. */
export function withheldOf(
  series: readonly ReportedSeries[],
  measure: CostMeasure,
  place: Pick<FramedPlace, 'gssCode' | 'name'>,
): string[] {
  const own = series.find(({ area, metric }) => area.gssCode === place.gssCode && metric.code === measure);
  const years = new Map<string, string[]>();
  own?.statuses.forEach((status, index) => {
    const told = own.points[index]?.statusReason ?? whyMissing(status, null);
    if (status === 'SUPPRESSED') years.set(told, [...(years.get(told) ?? []), own.periods[index]!]);
  });
  return [...years].map(([reason, of]) => FEES_WORDS.withheld(place.name, of.join(', '), reason));
}

/** Years between the first and the last of a line in which it has no value. A region's begin with the new collection. */
function gapsOf({ series, years }: YearModel): string[] {
  return series.flatMap((line) => {
    const valued = line.points.flatMap((point, index) => (point.value === null ? [] : [index]));
    const inside = line.points.filter(
      (point, index) =>
        point.value === null && point.status !== 'SUPPRESSED' && index > valued[0]! && index < valued.at(-1)!,
    );
    const told = inside.map((point) => years[years.indexOf(point.year)]).join(', ');
    return told ? [FEES_WORDS.gap(line.label, told)] : [];
  });
}

function flatOf(model: YearModel, measure: CostMeasure, place: FramedPlace): FlatTable {
  return {
    fileName: `${measure.replaceAll('_', '-')}-${slug(place.name)}`,
    rows: model.series.flatMap((line) =>
      line.points.map((point) => ({
        ...{ area_code: line.key, area_name: line.label, metric: measure, financial_year: point.year },
        ...{ value: point.value, status: point.status, break_in_series: String(point.isBreak) },
      })),
    ),
  };
}
