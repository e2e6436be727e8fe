import type { ColumnSpec } from '../../releases/reading/header.js';
import { RowRejected, type Row } from '../../releases/reading/row.js';
import { textValue } from '../../releases/reading/values.js';
import { people, sum, type Bands, type People } from './population-fact.js';
import { adultsColumns, censusColumns, singleYearColumns, tidyColumns } from './population-layouts.js';

/** How one layout is read: the bands that one row gives to its area. */
export interface PopulationReader {
  columns: Record<string, ColumnSpec>;
  basis: 'MID_YEAR_ESTIMATE' | 'CENSUS';
  /** The row's own mid-year; null where the layout has none. */
  midYear(row: Row<string>): number | null;
  /** @throws RowRejected */
  bands(row: Row<string>): Bands;
  /** True where several rows of an area are added up. */
  adds: boolean;
}

const noYear = () => null;

const tidy: PopulationReader = {
  columns: tidyColumns,
  basis: 'MID_YEAR_ESTIMATE',
  adds: false,
  midYear: (row) => {
    const year = row.wholeNumber('midYear', 'DATE_UNREADABLE');
    if (year !== null && year > 1900 && year < 2100) return year;
    throw row.rejected('DATE_UNREADABLE', 'midYear', 'The mid-year is not a year.');
  },
  bands: (row) => ({
    ALL_AGES: people(row, 'all'),
    AGE_18_PLUS: people(row, 'from18'),
    AGE_65_PLUS: people(row, 'from65'),
    AGE_75_PLUS: people(row, 'from75'),
    AGE_85_PLUS: people(row, 'from85'),
  }),
};

const singleYears: PopulationReader = {
  columns: singleYearColumns,
  basis: 'MID_YEAR_ESTIMATE',
  adds: false,
  midYear: noYear,
  bands: (row) => {
    const byAge = Array.from({ length: 91 }, (_, age) => people(row, `age${age}`));
    const from = (age: number) => sum(byAge.slice(age));
    return {
      ALL_AGES: row.has('all') ? people(row, 'all') : from(0),
      AGE_18_PLUS: from(18),
      AGE_65_PLUS: from(65),
      AGE_75_PLUS: from(75),
      AGE_85_PLUS: from(85),
    };
  },
};

const adults: PopulationReader = {
  columns: adultsColumns,
  basis: 'MID_YEAR_ESTIMATE',
  adds: false,
  midYear: noYear,
  bands: (row) => {
    const older = people(row, 'from65');
    return { AGE_18_PLUS: sum([people(row, 'from18to64'), older]), AGE_65_PLUS: older };
  },
};

const census: PopulationReader = {
  columns: censusColumns,
  basis: 'CENSUS',
  adds: true,
  midYear: noYear,
  bands: (row) => {
    const label = textValue(row.raw('band')) ?? '';
    const count = people(row, 'value');
    if (count === undefined) throw row.rejected('POPULATION_NOT_A_NUMBER', 'value', 'There is no number.');
    return censusBands(label, count);
  },
};

/** The bands that an age group such as "Aged 65 to 74 years" lies in. */
function censusBands(label: string, count: People): Bands {
  const youngest = /^(?:aged\s+)?(\d+)/i.exec(label)?.[1];
  if (youngest === undefined)
    throw new RowRejected('POPULATION_NOT_A_NUMBER', `“${label}” is not an age group.`);
  const age = /under/i.test(label) ? 0 : Number(youngest);
  return {
    ALL_AGES: count,
    ...(age >= 65 && { AGE_65_PLUS: count }),
    ...(age >= 75 && { AGE_75_PLUS: count }),
  };
}

/** Layouts in the order in which they are tried. */
export const populationReaders: readonly PopulationReader[] = [tidy, singleYears, adults, census];
