import type { PublishedFigureRow } from './published-figures.js';

const TITLE = 'Residential and nursing capacity per 100,000 population over 65';
const UNIT = 'per 100,000 people aged 65+ (as labelled)';
const NOTE =
  'Row label of the source: "Weighted number of beds". How beds were weighted is not said, and the label ' +
  '"age 65+" does not reproduce: registered beds and the population aged 65 and over give smaller rates.';

const SUBJECTS = [
  [null, 'Staffordshire'],
  ['COMPARATORS', 'Comparators'],
  ['ENGLAND', 'England'],
] as const;

const ITEMS = [
  {
    item: 'residential_beds',
    label: 'Residential care beds per LA population (age 65+)',
    serviceType: 'CARE_HOME_WITHOUT_NURSING',
    values: [3336, 4761, 4308],
  },
  {
    item: 'nursing_beds',
    label: 'Nursing care beds per LA population (age 65+)',
    serviceType: 'CARE_HOME_WITH_NURSING',
    values: [4430, 3755, 4106],
  },
] as const;

/** The table in Staffordshire's market position statement, commissioning intentions for care homes. */
export function staffordshireFigures(): Omit<PublishedFigureRow, 'seq'>[] {
  return ITEMS.flatMap(({ item, label, serviceType, values }) =>
    SUBJECTS.map(([subject, subjectLabel], index) => {
      const value = values[index] as number;
      return {
        table_code: 'staffordshire-capacity-per-100k',
        table_title: TITLE,
        area_code: 'E10000028',
        subject,
        subject_label: subjectLabel,
        item,
        item_label: label,
        service_type: serviceType,
        unit: UNIT,
        period_from: null,
        period_to: null,
        period_label: 'as published',
        value,
        numerator: null,
        denominator: null,
        status: 'PRESENT' as const,
        as_published: String(value),
        note: NOTE,
      };
    }),
  );
}
