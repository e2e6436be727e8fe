import { numberOf, readReferenceFile, type ReferenceRow } from './reference-file.js';

/** People in one band of one area at a mid-year, as a publisher states them; value null where withheld. */
export interface PopulationFact {
  readonly areaCode: string;
  readonly midYear: number;
  readonly band: string;
  readonly value: number | null;
  readonly status: string;
  readonly basis: string;
  /** Key of the source in SOURCES.md of the folder. */
  readonly source: string;
}

/** A figure as an official publication prints it; see the table published_figure. */
export interface PublishedFigure {
  readonly seq: number;
  readonly tableCode: string;
  readonly tableTitle: string;
  readonly areaCode: string;
  readonly subject: string | null;
  readonly subjectLabel: string;
  readonly item: string;
  readonly itemLabel: string;
  readonly serviceType: string | null;
  readonly unit: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly periodLabel: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string;
  readonly asPublished: string | null;
  readonly note: string | null;
}

/** Rows of population.csv of a folder, in the order of the file. */
export function readPopulationRows(dir: string): PopulationFact[] {
  return readReferenceFile(dir, 'population.csv').map((row) => ({
    areaCode: text(row, 'area_code'),
    midYear: Number(text(row, 'mid_year')),
    band: text(row, 'band'),
    value: numberOf(row.value),
    status: text(row, 'status'),
    basis: text(row, 'basis'),
    source: text(row, 'source'),
  }));
}

/** Rows of published_figure.csv of a folder, in the order of the file. */
export function readPublishedFigures(dir: string): PublishedFigure[] {
  return readReferenceFile(dir, 'published_figure.csv').map((row) => ({
    seq: Number(text(row, 'seq')),
    tableCode: text(row, 'table_code'),
    tableTitle: text(row, 'table_title'),
    areaCode: text(row, 'area_code'),
    subject: row.subject ?? null,
    subjectLabel: text(row, 'subject_label'),
    item: text(row, 'item'),
    itemLabel: text(row, 'item_label'),
    serviceType: row.service_type ?? null,
    unit: text(row, 'unit'),
    periodFrom: row.period_from ?? null,
    periodTo: row.period_to ?? null,
    periodLabel: text(row, 'period_label'),
    value: numberOf(row.value),
    numerator: numberOf(row.numerator),
    denominator: numberOf(row.denominator),
    status: text(row, 'status'),
    asPublished: row.as_published ?? null,
    note: row.note ?? null,
  }));
}

function text(row: ReferenceRow, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) throw new Error(`a row has no ${column}`);
  return value;
}
