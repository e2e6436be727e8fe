import type { Metric } from '../../metrics/metric.js';
import { type ReportedKind, reportedSql } from './reported-sql.js';

type Given = Pick<
  Metric,
  | 'code'
  | 'name'
  | 'definition'
  | 'formula'
  | 'unit'
  | 'polarity'
  | 'numerator'
  | 'whyItMatters'
  | 'caveats'
  | 'overPeriod'
> & {
  readonly reportedIn: string;
  /** AVERAGE: of several areas the median stands for all; COUNT: areas add up. */
  readonly kind: ReportedKind;
};

/** A metric that tells a figure as an official source reports it: one for each area and month, with no split of homes. */
export function reportedMetric({ kind, ...given }: Given): Metric {
  return {
    multiplier: 1,
    intervalMethod: 'NONE',
    denominator: null,
    supplyBasis: null,
    version: 1,
    reviewedOn: '2026-11-22',
    changes: [{ on: '2026-11-22', what: 'First version.' }],
    takes: 'MONTH',
    byPopulationBand: false,
    notBy: ['*'],
    sql: reportedSql(given.code, kind),
    ...given,
  };
}
