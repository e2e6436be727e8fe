import type { Metric } from '../../metrics/metric.js';
import { reportedMetric } from './reported-metric.js';

const TRUSTS = [
  'Counted for the hospital trusts of the board: a trust belongs to the board from which most of its patients come.',
  'A trust that left the count out, or had it withheld, is missing from the sum, which then says so; it is never taken as 0.',
  'Reasons are judged by wards, and trusts differ in how; the list of reasons is that of the collection of 2024.',
  'Where longer periods are asked for, the last month stands for them.',
];

/** Patients who wait in hospital though they need not be there. */
export const dischargeMetrics: readonly Metric[] = [
  reportedMetric({
    code: 'no_criteria_to_reside',
    reportedIn: 'criteria-to-reside',
    name: 'Patients in hospital who need not be there',
    definition:
      'Patients in acute hospitals of a board who no longer meet the criteria to reside: mean over the days of the month.',
    formula: 'Patients counted on each day reported, added up ÷ days reported',
    unit: 'patients',
    polarity: 'LOW_IS_GOOD',
    kind: 'COUNT',
    numerator: 'Patients who no longer meet the criteria to reside on a day, on average',
    whyItMatters: 'Patients who could leave but stay: many wait for a care-home place or for care at home.',
    caveats: [
      'Days without a report are left out of the mean, and a month with such days says so; a month without any report has no value.',
      'Counted daily by hospitals in a hurry: management information, not official statistics of high precision.',
      'A day’s count is of people at that moment: the days of a month count the same people again and again.',
    ],
    overPeriod: 'MEAN',
  }),
  reportedMetric({
    code: 'delayed_awaiting_care_home',
    reportedIn: 'discharge-delay-reasons',
    name: 'Patients delayed for want of a care-home place',
    definition:
      'Patients whose discharge is delayed because residential or nursing home care is not yet available (pathway 3).',
    formula: 'Sum over the hospital trusts of the board, as reported for the month',
    unit: 'patients',
    polarity: 'LOW_IS_GOOD',
    kind: 'COUNT',
    numerator: 'Patients delayed for this reason',
    whyItMatters:
      'The plainest public sign of places lacking: a bed in hospital taken for want of one in a care home.',
    caveats: TRUSTS,
  }),
  reportedMetric({
    code: 'delayed_awaiting_funding_or_chc',
    reportedIn: 'discharge-delay-reasons',
    name: 'Patients delayed for funding or fast-track care',
    definition:
      'Patients whose discharge is delayed because eligibility for funding is not yet confirmed, or because end-of-life ' +
      'care, fast-track NHS Continuing Healthcare included, is not yet available or still being arranged.',
    formula: 'Sum of the three reasons over the hospital trusts of the board, as reported for the month',
    unit: 'patients',
    polarity: 'LOW_IS_GOOD',
    kind: 'COUNT',
    numerator: 'Patients delayed for these reasons',
    whyItMatters: 'Delays that decisions on who pays can end, without one more place being built.',
    caveats: TRUSTS,
  }),
];
