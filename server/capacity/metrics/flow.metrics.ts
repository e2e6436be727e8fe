import type { Metric } from '../../metrics/metric.js';

/** The terms of the monthly identity, each with its column of area_flow and what it counts. */
const TERMS = [
  [
    'opening_beds',
    'opening',
    'Beds at the start of the month',
    'Registered beds on the last day of the month before',
  ],
  [
    'opened_beds',
    'opened',
    'Beds opened',
    'Beds of homes that opened in the month; a change of provider is not an opening',
  ],
  [
    'extended_beds',
    'extended',
    'Beds added by extension',
    'Beds by which homes that stayed open grew in the month',
  ],
  [
    'closed_beds',
    'closed',
    'Beds closed',
    'Beds of homes that closed in the month; a change of provider is not a closure',
  ],
  [
    'reduced_beds',
    'reduced',
    'Beds taken away by reduction',
    'Beds by which homes that stayed open shrank in the month',
  ],
  [
    'reclassified_beds',
    'reclassified',
    'Beds reclassified',
    'Beds that homes carried from one service type to the other; nil over all homes',
  ],
  ['closing_beds', 'closing', 'Beds at the end of the month', 'Registered beds on the last day of the month'],
] as const;

function flowSql(column: string): string {
  return `SELECT f.area_code, f.service_type, '' AS band, (f.month + interval '1 month')::date - 1 AS as_at,
       f.${column}::float8 AS value, f.${column}::float8 AS numerator, NULL::float8 AS denominator, NULL::int AS mid_year,
       'PRESENT' AS status, NULL AS reason, s.beds_flags AS flags, s.homes_with_beds AS contributing, s.homes AS expected, s.release_ids
FROM   flow f
JOIN   stock s ON s.area_code = f.area_code AND s.service_type = f.service_type AND s.as_at = (f.month + interval '1 month')::date - 1`;
}

/** opening + opened + extended − closed − reduced + reclassified = closing; the database checks it for every row. */
export const flowMetrics: readonly Metric[] = TERMS.map(([code, column, name, definition]) => ({
  code,
  name,
  definition: `${definition}.`,
  formula: 'opening + opened + extended − closed − reduced + reclassified = closing, premises by premises',
  unit: 'beds',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: 'REGISTERED',
  numerator: definition,
  denominator: null,
  whyItMatters:
    'Tells why the number of beds moved: new homes and closures, or homes that grew, shrank or changed what they do.',
  caveats: [
    'Extensions and reductions can be seen only where releases of several dates show a home’s beds.',
    'A home that becomes dormant counts as a reduction; when it takes residents again, as an extension.',
  ],
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH',
  overPeriod: column === 'opening' ? 'FIRST' : column === 'closing' ? 'LAST' : 'SUM',
  byPopulationBand: false,
  sql: flowSql(column),
}));
