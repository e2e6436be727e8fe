import type { Metric } from '../../metrics/metric.js';
import { reportedMetric } from './reported-metric.js';

const WAITS = [
  ['median_wait_for_assessment', 'Median', 'for an assessment', 'from the request to the assessment'],
  ['median_wait_for_care_start', 'Median', 'for care to start', 'from the assessment to the start of care'],
  ['longest_wait_for_assessment', 'Longest', 'for an assessment', 'from the request to the assessment'],
  ['longest_wait_for_care_start', 'Longest', 'for care to start', 'from the assessment to the start of care'],
] as const;

/** How long adults wait for social care, as councils answered requests under the Freedom of Information Act. */
export const waitsMetrics: readonly Metric[] = WAITS.map(([code, kind, what, span]) =>
  reportedMetric({
    code,
    reportedIn: 'care-waits',
    name: `${kind} wait ${what}`,
    definition: `${kind} time that adults waited ${span} in the year, as the council answered.`,
    formula: 'As the council answered a request under the Freedom of Information Act',
    unit: 'days',
    polarity: 'LOW_IS_GOOD',
    kind: 'AVERAGE',
    numerator: 'Days, as answered',
    whyItMatters: 'How quickly people get help after they ask for it.',
    caveats: [
      'Care packages in general, most of them at home: not care-home placements alone.',
      'Councils’ definitions differ: some count from the first contact, some from the decision. Compare with care.',
      'Many councils hold no such figures or did not answer; the reason is given in their words.',
      'One figure for each financial year, which stands in its last month, March: ask for it per FINANCIAL_YEAR.',
    ],
  }),
);
