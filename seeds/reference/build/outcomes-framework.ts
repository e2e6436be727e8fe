import type { PublishedFigureRow } from './published-figures.js';
import { cell, publishedNumber, readSource, type SourceRow } from './source-files.js';

const TITLE = 'Residential adult social care providers rated good or outstanding by CQC (ASCOF measure 6b)';

const ITEMS: Readonly<Record<string, readonly [item: string, label: string]>> = {
  '6b': ['good_or_outstanding', 'Rated good or outstanding'],
  outstanding: ['outstanding', 'Rated outstanding'],
  good: ['good', 'Rated good'],
  other: ['other', 'Rated requires improvement or inadequate'],
  'not yet rated': ['not_yet_rated', 'Not yet rated'],
};
const PARTS = ['6b', 'outstanding', 'good', 'other', 'not yet rated'];

/** The publication lists Dorset under the code of the county abolished in 2019; the figure is the new council's. */
const CODE_AS_PUBLISHED = 'E10000009';
const CODE_OF_DORSET = 'E06000059';

type Figure = Omit<PublishedFigureRow, 'seq'>;

/** Measure 6b of the Adult Social Care Outcomes Framework: every council, region and England, both years. */
export function outcomesFrameworkFigures(folder: string): Figure[] {
  const cells = new Map<string, string>();
  const places = new Map<string, string>();
  const periods = new Set<string>();
  for (const row of readSource(folder, 'outcomes/ascof_2024-25_selected_tidy.csv')) {
    if (cell(row, 'measure') !== '6b' || !cell(row, 'ons_area_code').startsWith('E')) continue;
    places.set(cell(row, 'ons_area_code'), cell(row, 'local_authority'));
    periods.add(cell(row, 'period'));
    cells.set(cellKey(row), cell(row, 'value_as_published'));
  }
  const areas = [...places].sort(([left], [right]) => (left < right ? -1 : 1));
  return areas.flatMap(([code, name]) =>
    [...periods].flatMap((period) => PARTS.map((part) => figure(cells, code, name, period, part))),
  );
}

function cellKey(row: SourceRow): string {
  return [cell(row, 'ons_area_code'), cell(row, 'period'), cell(row, 'item')].join('|');
}

function figure(
  cells: ReadonlyMap<string, string>,
  code: string,
  name: string,
  period: string,
  part: string,
): Figure {
  const text = (what: string): string => {
    const found = cells.get(`${code}|${period}|${part} ${what}`);
    if (found === undefined) throw new Error(`measure 6b lacks ${part} ${what} of ${name}, ${period}`);
    return found;
  };
  const [item, label] = ITEMS[part] as readonly [string, string];
  const isDorset = code === CODE_AS_PUBLISHED;
  return {
    table_code: 'ascof-6b',
    table_title: TITLE,
    area_code: isDorset ? CODE_OF_DORSET : code,
    subject: null,
    subject_label: name,
    item,
    item_label: label,
    service_type: null,
    unit: 'per cent of providers',
    ...days(period),
    period_label: period,
    value: publishedNumber(text('outcome')),
    numerator: publishedNumber(text('numerator')),
    denominator: publishedNumber(text('denominator')),
    status: statusOf(text('outcome')),
    as_published: text('outcome'),
    note: isDorset ? `Published under ${CODE_AS_PUBLISHED}, the code of the county abolished in 2019.` : null,
  };
}

/** "2024 to 2025" is the financial year from 1 April to 31 March. */
function days(period: string): { period_from: string; period_to: string } {
  const [first, last] = period.split(' to ');
  return { period_from: `${first}-04-01`, period_to: `${last}-03-31` };
}

const MARKERS: Readonly<Record<string, Figure['status']>> = {
  '[x]': 'NOT_AVAILABLE',
  '[c]': 'SUPPRESSED',
  '[z]': 'NOT_APPLICABLE',
};

function statusOf(text: string): Figure['status'] {
  const status = publishedNumber(text) === null ? MARKERS[text] : 'PRESENT';
  if (!status) throw new Error(`unknown marker ${text}`);
  return status;
}
