import type { Metric } from '../../metrics/metric.js';
import { reportedMetric } from './reported-metric.js';

const CARE = [
  ['unit_cost_nursing_65_plus', 'nursing care, 65+', 'nursing care'],
  ['unit_cost_residential_65_plus', 'residential care, 65+', 'residential care, by any provider'],
  [
    'unit_cost_residential_65_plus_external',
    'residential care by others, 65+',
    'residential care that others than the council provide',
  ],
  [
    'unit_cost_residential_and_nursing_65_plus',
    'residential and nursing care, 65+',
    'residential and nursing care together',
  ],
] as const;

const WEEKS = [
  ['council_weeks_nursing_65_plus', 'nursing care, 65+', 'nursing care'],
  ['council_weeks_residential_65_plus', 'residential care, 65+', 'residential care'],
] as const;

const BREAK =
  'A new collection began with 2014-15. Its values are computed by us, as it prints none for all older people: the ' +
  'expenditure of its five primary support reasons added up, divided by their weeks added up. They are flagged as a break ' +
  'and do not continue the years before.';
const YEARLY =
  'One figure for each financial year, 1 April to 31 March, which stands in its last month, March: ask for it per FINANCIAL_YEAR.';

const unitCosts = CARE.map(([code, name, care]) =>
  reportedMetric({
    code,
    reportedIn: 'pss-ex1',
    name: `Council unit cost of ${name}`,
    definition: `What a council spent on ${care} of people aged 65 and over, gross, for each person and week.`,
    formula: 'Gross expenditure of the year ÷ weeks of care in the year, as the council reported it',
    unit: '£ per week',
    polarity: 'NO_JUDGEMENT',
    kind: 'AVERAGE',
    numerator:
      'Gross expenditure of the council on this care in the year ÷ weeks of it that the council supported',
    whyItMatters:
      'The longest public series of what care-home places cost councils, and a yardstick for fees and budgets.',
    caveats: [
      'Council gross unit costs: not the fee rates of one home, and not prices of people who pay for themselves.',
      'Gross of what residents pay towards their care. Own homes of the council are in it unless the name says “by others”.',
      BREAK,
      YEARLY,
      'Extreme outliers are kept as reported; most come from the way in which a council split its expenditure.',
      'Where a council only changed its code, its figures go on under the new one; councils merged or divided since have ' +
        'none, ask for the council before.',
      'England is as published for it, from 2012-13 with the publisher’s estimates for missing councils; in 2014-15 England and ' +
        'regions are computed from their own columns as councils are.',
    ],
  }),
);

const weeks = WEEKS.map(([code, name, care]) =>
  reportedMetric({
    code,
    reportedIn: 'pss-ex1',
    name: `Weeks of council-supported ${name}`,
    definition: `Weeks of ${care} that a council supported for people aged 65 and over in the year.`,
    formula: 'Weeks as reported; from 2014-15 those of five primary support reasons added up',
    unit: 'weeks',
    polarity: 'NO_JUDGEMENT',
    kind: 'COUNT',
    numerator: `Weeks of ${care} supported by the council`,
    whyItMatters: 'How much care a council buys or provides: 52 weeks are one place in use all year round.',
    caveats: [
      'People who pay for all of their care without the council are not in it.',
      'A new collection began with 2014-15, which counts long-term support only: flagged as a break.',
      YEARLY,
    ],
  }),
);

/** What care-home places cost councils, and how many weeks of it they supported. */
export const unitCostMetrics: readonly Metric[] = [...unitCosts, ...weeks];
