import { sqlFile } from '../../database/sql-file.js';
import type { Metric } from '../../metrics/metric.js';

const prices = sqlFile(import.meta.url, './public-prices.sql');

const RECORDS = `SELECT r.area_codes, r.service_type, r.as_at, v.part, r.provider_id, v.amount
FROM   (${prices}) r CROSS JOIN LATERAL (VALUES ('pounds', r.pounds), ('placements', 1)) v (part, amount)`;

/** How prices are kept from giving single companies away; see docs/decisions/fees.md. */
export const priceDisclosureRule = {
  dataset: 'placement-prices',
  version: 1,
  validFrom: '2015-04-01',
  roundTo: 1,
  dominance: { providers: 3, share: 0.6 },
  source:
    'Care Market Atlas: at least three companies, none with more than 60 per cent; counts of 1 to 7 withheld',
};

export const averageWeeklyPrice = {
  code: 'average_weekly_price',
  name: 'Average weekly price of placements',
  definition:
    'What councils pay a week on average for placements that began in a financial year, without NHS-funded nursing care.',
  formula: 'Σ weekly price ÷ placements, by the financial year of the first day',
  unit: 'pounds a week',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: null,
  numerator: 'Weekly prices of placements that began in the year, each to the pound',
  denominator: 'Placements',
  whyItMatters:
    'Lets everybody see what a place costs a council, without seeing what any one company is paid.',
  caveats: [
    'Shown only where at least three companies were paid and none had more than 60 per cent; what would give such a figure away is withheld too.',
    'A figure of a year stands in the March in which the year ends, and is told once a later year has begun.',
    'Each price is taken to the whole pound. Refunds are left out, and prices of nursing beds that do not say whether they include NHS-funded nursing care.',
    'Prices are by the council that pays, wherever the home lies.',
  ],
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH',
  notBy: ['*'],
  byPopulationBand: false,
  disclosure: {
    dataset: priceDisclosureRule.dataset,
    kind: 'MEAN',
    records: RECORDS,
    parts: ['pounds'],
    baseParts: ['placements'],
  },
  sql: `SELECT area_code, type AS service_type, '' AS band, as_at, sum(pounds)::float8 / count(*) AS value, sum(pounds)::float8 AS numerator,
       count(*)::float8 AS denominator, NULL::int AS mid_year, 'PRESENT' AS status, NULL::text AS reason, '' AS flags,
       NULL::int AS contributing, NULL::int AS expected, array_agg(DISTINCT release_id) AS release_ids
FROM   (${prices}) r CROSS JOIN LATERAL unnest(area_codes) area_code CROSS JOIN LATERAL unnest(ARRAY['ALL', service_type]) type
GROUP  BY area_code, type, as_at`,
} satisfies Metric;
