/** What PSS-EX1 tells of care homes for people aged 65 and over, by the metric that tells it. */
export type UnitCost =
  | 'unit_cost_nursing_65_plus'
  | 'unit_cost_residential_65_plus'
  | 'unit_cost_residential_65_plus_external'
  | 'unit_cost_residential_and_nursing_65_plus';
export type Weeks = 'council_weeks_nursing_65_plus' | 'council_weeks_residential_65_plus';

/** The measure of weeks that a unit cost's denominator is; the others' are not told apart. */
export const WEEKS_OF: Partial<Record<UnitCost, Weeks>> = {
  unit_cost_nursing_65_plus: 'council_weeks_nursing_65_plus',
  unit_cost_residential_65_plus: 'council_weeks_residential_65_plus',
};

/** Average columns of the tables of 2009-10 to 2013-14, by their headings without signs and footnote marks. */
export const AVERAGE_HEADINGS: Record<UnitCost, RegExp> = {
  unit_cost_nursing_65_plus: heading('in nursing care'),
  unit_cost_residential_65_plus: heading('in residential care'),
  unit_cost_residential_65_plus_external: heading('in residential care provided by others'),
  unit_cost_residential_and_nursing_65_plus: heading('in residential and nursing care'),
};

function heading(care: string): RegExp {
  const residents = '( including full cost (paying )?and preserved rights (residents|clients))?';
  return new RegExp(
    `^average gross weekly expenditure per person on supporting older people ${care}${residents}( \\d+)*$`,
  );
}

/** Measures of the tidy table of all years. */
export const TIDY_MEASURES: Record<string, UnitCost> = {
  nursing_65plus_all: 'unit_cost_nursing_65_plus',
  residential_65plus_all: 'unit_cost_residential_65_plus',
  residential_65plus_provided_by_others: 'unit_cost_residential_65_plus_external',
  residential_and_nursing_65plus_all: 'unit_cost_residential_and_nursing_65_plus',
};

/** Rows of the table of unit costs of 2014-15: service and provision. */
export const NEW_ROWS: Record<UnitCost, readonly [service: string, provision: string]> = {
  unit_cost_nursing_65_plus: ['nursing', 'all'],
  unit_cost_residential_65_plus: ['residential', 'all'],
  unit_cost_residential_65_plus_external: ['residential', 'provision by others'],
  unit_cost_residential_and_nursing_65_plus: ['residential and nursing care', 'all'],
};

/** Rows of the table of activity of 2014-15. */
export const ACTIVITY_ROWS: Record<Weeks, readonly [service: string, provision: string]> = {
  council_weeks_nursing_65_plus: ['nursing', 'total provision'],
  council_weeks_residential_65_plus: ['residential', 'total provision'],
};

export const UNIT_COSTS = Object.keys(NEW_ROWS) as UnitCost[];
