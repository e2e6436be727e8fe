import { outcomesFrameworkFigures } from './outcomes-framework.js';
import { staffordshireFigures } from './staffordshire.js';

/** One printed figure, its properties named like the columns of published_figure. */
export interface PublishedFigureRow {
  seq: number;
  table_code: string;
  table_title: string;
  area_code: string;
  subject: 'COMPARATORS' | 'ENGLAND' | null;
  subject_label: string;
  item: string;
  item_label: string;
  service_type: 'CARE_HOME_WITH_NURSING' | 'CARE_HOME_WITHOUT_NURSING' | null;
  unit: string;
  period_from: string | null;
  period_to: string | null;
  period_label: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: 'PRESENT' | 'SUPPRESSED' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE';
  as_published: string;
  note: string | null;
}
export const PUBLISHED_FIGURE_COLUMNS = [
  'seq',
  'table_code',
  'table_title',
  'area_code',
  'subject',
  'subject_label',
  'item',
  'item_label',
  'service_type',
  'unit',
  'period_from',
  'period_to',
  'period_label',
  'value',
  'numerator',
  'denominator',
  'status',
  'as_published',
  'note',
] as const;

/** Every figure that stands beside ours as its publisher printed it. What follows from them is never stored. */
export function buildPublishedFigures(folder: string): PublishedFigureRow[] {
  return [...staffordshireFigures(), ...outcomesFrameworkFigures(folder)].map((figure, index) => ({
    ...figure,
    seq: index + 1,
  }));
}
