import { slug, type NamedArea } from '../areas/figure-context.js';
import type { BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { IntervalRow } from '../charts/IntervalRows.js';
import type { Role } from '../charts/theme.js';
import type { PublishedTable_TableFragment } from '../graphql/generated/graphql.js';
import { formatCount, formatPercent } from '../words/numbers.js';
import {
  printedDifferenceSentence,
  printedShareSentence,
  PUBLISHED_WORDS,
} from '../words/published-words.js';

export type PrintedFigure = PublishedTable_TableFragment['figures'][number];

export type Comparison = PublishedTable_TableFragment['comparisons'][number];

export interface PublishedTableModel {
  headline: string;
  periods: string;
  /** One group of bars for each item; for tables whose unit is a rate. */
  bars: { key: string; label: string; rows: BarRow[] }[];
  /** One row for each period; for tables of shares that print their counts. */
  intervals: IntervalRow[];
  flat: FlatTable;
}

/** A printed table as figures to draw. Shares that print their counts get the interval that the counts allow. */
export function toPublishedTable(table: PublishedTable_TableFragment, place: NamedArea): PublishedTableModel {
  const periods = [...new Set(table.figures.map((figure) => figure.periodLabel))];
  const isShares = table.figures.every((figure) => isPerCent(figure));
  const shares = isShares ? ownShares(table.figures) : [];
  const sentence = printedShareSentence(
    shares.flatMap(({ value, itemLabel, periodLabel }) =>
      value === null ? [] : [{ place: place.name, label: itemLabel, value, period: periodLabel }],
    ),
  );
  return {
    headline: printedDifferenceSentence(place.name, table.comparisons) ?? sentence ?? table.title,
    periods: periods.join(', '),
    bars: isShares ? [] : barGroups(table.figures),
    intervals: shares.map(toInterval),
    flat: { fileName: `published-${slug(table.code)}-${slug(place.name)}`, rows: flatRows(table, place) },
  };
}

export function isPerCent(figure: { unit: string }): boolean {
  return /^per ?cent\b/.test(figure.unit);
}

/** The figure as a number in its own unit, for where it is not shown as printed. */
export function formatPrinted(figure: PrintedFigure): string {
  return isPerCent(figure) ? formatPercent(figure.value) : formatCount(figure.value);
}

/** The first item of a table of shares is its message; newest period first. */
function ownShares(figures: readonly PrintedFigure[]): PrintedFigure[] {
  const item = figures[0]?.item;
  return figures
    .filter((figure) => figure.item === item && figure.subject === null)
    .sort((a, b) => (b.periodFrom ?? '').localeCompare(a.periodFrom ?? ''));
}

function toInterval(figure: PrintedFigure): IntervalRow {
  const { interval, numerator, denominator } = figure;
  return {
    key: figure.periodLabel,
    label: figure.periodLabel,
    role: 'place',
    value: figure.value,
    interval,
    note: denominator === null ? '' : PUBLISHED_WORDS.outOf(formatCount(numerator), formatCount(denominator)),
  };
}

function barGroups(figures: readonly PrintedFigure[]) {
  const items = [...new Map(figures.map((figure) => [figure.item, figure.itemLabel]))];
  return items.map(([key, label]) => ({
    key,
    label,
    rows: figures.flatMap((figure): BarRow[] =>
      figure.item !== key || figure.value === null
        ? []
        : [
            {
              key: `${figure.subject} ${figure.periodLabel}`,
              label: figure.subjectLabel,
              role: roleOf(figure.subject),
              value: figure.value,
            },
          ],
    ),
  }));
}

function roleOf(subject: string | null): Role {
  if (subject === null) return 'place';
  return subject === 'ENGLAND' ? 'nation' : 'comparator';
}

function flatRows(table: PublishedTable_TableFragment, place: NamedArea) {
  return table.figures.map((figure) => ({
    area_code: place.gssCode,
    area_name: place.name,
    table: table.code,
    figure: figure.itemLabel,
    who: figure.subjectLabel,
    period: figure.periodLabel,
    value: figure.value,
    as_printed: figure.asPublished,
    numerator: figure.numerator,
    denominator: figure.denominator,
    unit: figure.unit,
    status: figure.status,
  }));
}
