import type { Metric } from '../../metrics/metric.js';
import { reportedMetric } from './reported-metric.js';

const KINDS = [
  ['msif_fee_without_nursing_65_plus', 'without nursing'],
  ['msif_fee_with_nursing_65_plus', 'with nursing'],
] as const;

/** Average fee rates that councils report under the Market Sustainability and Improvement Fund. */
export const feeMetrics: readonly Metric[] = KINDS.map(([code, kind]) =>
  reportedMetric({
    code,
    reportedIn: 'msif-fees',
    name: `Average council fee, care homes ${kind}, 65+`,
    definition: `Average fee per week that a council pays to external care homes ${kind} for people aged 65 and over.`,
    formula: 'As reported by the council to the Department of Health and Social Care',
    unit: '£ per week',
    polarity: 'NO_JUDGEMENT',
    kind: 'AVERAGE',
    numerator: 'Average fee as reported, £ per week',
    whyItMatters: 'The only fee rates that every council of England publishes in the same way.',
    caveats: [
      'The council’s average over its placements: not the rate of one home, and not the price of people who pay themselves.',
      'What the National Health Service pays for nursing is left out of the rates with nursing.',
      'Provisional until the year is over: councils report it again with the next year’s return.',
      'One figure for each financial year, which stands in its last month, March: ask for it per FINANCIAL_YEAR.',
    ],
  }),
);
