import type { ColumnSpec } from '../../releases/reading/header.js';

const ages = Array.from({ length: 91 }, (_, age) => age);
const ageNames = (age: number) => [`${age}`, `${age}.0`, `Age ${age}`, `Aged ${age}`];
/** Columns without which single years of age cannot be added up to our bands. */
const neededAges = new Set([18, 65, 75, 85, 90]);

const area = {
  code: {
    names: [
      'area_code',
      'Code',
      'Area code',
      'ons_area_code',
      'Geography code',
      'Upper tier local authorities Code',
    ],
    required: true,
  },
} satisfies Record<string, ColumnSpec>;

/** One row for an area and mid-year, one column for a band. */
export const tidyColumns = {
  ...area,
  midYear: { names: ['mid_year', 'Mid-year', 'Year'], required: true },
  all: { names: ['all_ages', 'All ages', 'all'] },
  from18: { names: ['age_18_plus', '18+', 'aged 18 and over'] },
  from65: { names: ['age_65_plus', '65+', 'aged 65 and over'], required: true },
  from75: { names: ['age_75_plus', '75+', 'aged 75 and over'] },
  from85: { names: ['age_85_plus', '85+', 'aged 85 and over'] },
} satisfies Record<string, ColumnSpec>;

/** One row for an area, one column for each single year of age up to 90 and over. */
export const singleYearColumns: Record<string, ColumnSpec> = {
  ...area,
  all: { names: ['all', 'All ages', 'All persons'] },
  ...Object.fromEntries(
    ages.map((age) => [`age${age}`, { names: ageNames(age), required: neededAges.has(age) }]),
  ),
};

/** Adults under and over 65, as the denominators of outcome measures are published. */
export const adultsColumns = {
  ...area,
  from18to64: { names: ['population_18_64', '18-64', 'aged 18 to 64'], required: true },
  from65: { names: ['population_65_plus', '65 and over', 'aged 65 and over'], required: true },
} satisfies Record<string, ColumnSpec>;

/** One row for an area and an age band, as the census gives it. */
export const censusColumns = {
  ...area,
  band: { names: ['Age (9 categories)', 'Age (7 categories)', 'Age (11 categories)', 'Age'], required: true },
  value: { names: ['Observation', 'Value', 'Count'], required: true },
} satisfies Record<string, ColumnSpec>;
