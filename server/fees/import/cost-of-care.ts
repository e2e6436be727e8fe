import type { Row } from '../../releases/reading/row.js';
import { commissioner, financialYear, money, onceOnly } from './fee-cells.js';
import { doubtfulPairs } from './doubtful-pairs.js';
import { type FeeImport, feeImporter, type RowReader } from './fee-importer.js';

const columns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council'], required: true },
  lot: { names: ['lot_code', 'lot'], required: true },
  enhancedOf: { names: ['enhanced_of', 'standard_lot'] },
  year: { names: ['financial_year', 'year'], required: true },
  lower: { names: ['lower_quartile', '25th percentile'], required: true },
  median: { names: ['median', '50th percentile'], required: true },
  upper: { names: ['upper_quartile', '75th percentile'], required: true },
  invited: { names: ['homes_invited'] },
  returned: { names: ['homes_returned'] },
  outlierRule: { names: ['outlier_rule', 'outliers'] },
} as const;
type Column = keyof typeof columns;

const STORED = [
  ...['commissioner_code', 'lot_code', 'financial_year', 'lower_quartile', 'median', 'upper_quartile'],
  ...['homes_invited', 'homes_returned', 'outlier_rule', 'is_doubtful'],
];

/** Quartiles of a cost-of-care exercise. */
export const costOfCare = feeImporter<Column>({
  dataset: {
    code: 'cost-of-care',
    name: 'Cost of care',
    description:
      'Quartiles of what homes told a council a place costs them a week: columns commissioner_code, lot_code, enhanced_of (the lot ' +
      'of which this one is the enhanced form), financial_year, lower_quartile, median, upper_quartile, homes_invited, ' +
      'homes_returned and outlier_rule (in words, which returns were left out).',
    publisher: 'The council that asked',
    licence: 'Not published: seen by the council it belongs to',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'irregular',
    expectedDays: null,
  },
  columns,
  dates: [],
  reader: quartileReader,
});

function quartileReader({ resolver, asAt, report, stage }: FeeImport): RowReader<Column> {
  const once = onceOnly<Column>();
  const pairs = doubtfulPairs(report);
  const rows: { key: string; values: unknown[] }[] = [];
  return {
    read(row) {
      const council = commissioner(row, 'commissioner', resolver, asAt);
      const lot = row.required('lot', 'LOT_MISSING', 'The lot');
      const year = financialYear(row, 'year');
      const quartiles = quartilesOf(row);
      const counts = [
        row.wholeNumber('invited', 'COUNT_UNREADABLE'),
        row.wholeNumber('returned', 'COUNT_UNREADABLE'),
      ];
      if (counts[0] != null && counts[1] != null && counts[1] > counts[0])
        report.tally('RETURNS_EXCEED_INVITED', `row ${row.number}`);
      const keyOf = (code: string) => `${council}|${code}|${year}`;
      once(row, 'lot', keyOf(lot));
      const standard = row.text('enhancedOf');
      pairs.add({
        ...{ key: keyOf(lot), amount: quartiles[1]!, row: row.number },
        standard: standard === null ? null : keyOf(standard),
      });
      rows.push({
        key: keyOf(lot),
        values: [council, lot, year, ...quartiles, ...counts, row.text('outlierRule')],
      });
      report.accept();
    },
    async finish() {
      const doubtful = pairs.find();
      const writer = stage.rows('cost_of_care', STORED);
      for (const { key, values } of rows) await writer.write([...values, doubtful.has(key)]);
    },
  };
}

function quartilesOf(row: Row<Column>): string[] {
  const quartiles = [
    money(row, 'lower', 'The lower quartile'),
    money(row, 'median', 'The median'),
    money(row, 'upper', 'The upper quartile'),
  ];
  const [lower, median, upper] = quartiles.map(Number);
  if (lower! <= median! && median! <= upper! && lower! > 0) return quartiles;
  throw row.rejected(
    'QUARTILES_OUT_OF_ORDER',
    'median',
    'The quartiles are not in order, or not above nought.',
  );
}
