import { financialYearOf } from '../../metrics/period.js';
import type { Row } from '../../releases/reading/row.js';
import { commissioner, financialYear, fncBasis, money } from './fee-cells.js';
import { doubtfulPairs } from './doubtful-pairs.js';
import { type FeeImport, feeImporter, type RowReader } from './fee-importer.js';

const columns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council'], required: true },
  category: { names: ['care_category', 'category', 'lot_code', 'lot'], required: true },
  band: { names: ['band', 'need_band'] },
  trigger: { names: ['band_trigger'] },
  year: { names: ['financial_year', 'year'], required: true },
  effectiveFrom: { names: ['effective_from'] },
  effectiveTo: { names: ['effective_to'] },
  knownFrom: { names: ['known_from', 'announced_on', 'published_on'] },
  rate: { names: ['weekly_rate', 'rate_per_week'], required: true },
  fnc: { names: ['fnc_basis', 'fnc_included', 'fnc'], required: true },
  addOnName: { names: ['add_on_name', 'addon_name'] },
  addOnType: { names: ['add_on_type', 'addon_type'] },
  addOnValue: { names: ['add_on_value', 'addon_value'] },
  source: { names: ['source'] },
} as const;
type Column = keyof typeof columns;

const STORED = [
  ...[
    'commissioner_code',
    'care_category',
    'band',
    'band_trigger',
    'financial_year',
    'effective_from',
    'effective_to',
  ],
  ...['known_from', 'weekly_rate', 'fnc_basis', 'source', 'add_ons', 'is_doubtful'],
];

/** Rates that councils publish, in the shape in which people ask for them. */
export const feeRates = feeImporter<Column>({
  dataset: {
    code: 'fee-rates',
    name: 'Fee rates of councils',
    description:
      'Weekly rates that a council publishes: columns commissioner_code, care_category, band, band_trigger, financial_year, ' +
      'effective_from, effective_to, known_from, weekly_rate, fnc_basis, add_on_name, add_on_type, add_on_value and source. A rate ' +
      'with several add-ons takes several rows. known_from is the day of the announcement, so that a rate changed afterwards ' +
      'leaves what was known before.',
    publisher: 'The council that pays',
    licence: 'As named in the source of each rate',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'yearly',
    expectedDays: 400,
  },
  columns,
  dates: ['effectiveFrom', 'effectiveTo', 'knownFrom'],
  reader: rateReader,
});

interface Rate {
  readonly values: readonly unknown[];
  readonly amount: string;
  readonly addOns: { name: string; type: string | null; value: string | null }[];
}

function rateReader({ resolver, asAt, report, stage }: FeeImport): RowReader<Column> {
  const rates = new Map<string, Rate>();
  const pairs = doubtfulPairs(report);
  return {
    read(row) {
      const council = commissioner(row, 'commissioner', resolver, asAt);
      const category = row.required('category', 'LOT_MISSING', 'The category of care');
      const band = row.text('band') ?? 'Standard';
      const year = financialYear(row, 'year');
      const [from, to, known] = daysOf(row, year);
      const amount = money(row, 'rate', 'The weekly rate');
      const keyOf = (one: string) => [council, category, one.toLowerCase(), from, known].join('|');
      const before = rates.get(keyOf(band));
      const addOn = addOnOf(row);
      if (before && (!addOn || before.amount !== amount))
        throw row.rejected('DUPLICATE_ROW', 'category', 'The same rate comes a second time.');
      report.accept();
      if (before) return void before.addOns.push(addOn!);
      const head = [council, category, band, row.text('trigger'), year, from, to, known, amount];
      const values = [...head, fncBasis(row, 'fnc', report), row.text('source')];
      rates.set(keyOf(band), { values, amount, addOns: addOn ? [addOn] : [] });
      const standard = band.toLowerCase() === 'enhanced' ? keyOf('standard') : null;
      pairs.add({ key: keyOf(band), amount, row: row.number, standard });
    },
    async finish() {
      const doubtful = pairs.find();
      const writer = stage.rows('fee_rate', STORED);
      for (const [key, { values, addOns }] of rates)
        await writer.write([...values, addOns, doubtful.has(key)]);
    },
  };
}

/** First day, first day on which it no longer applies, and day from which it is known. */
function daysOf(row: Row<Column>, year: string): [string, string | null, string] {
  const from = row.date('effectiveFrom') ?? `${year.slice(0, 4)}-04-01`;
  const to = row.date('effectiveTo');
  if (to !== null && to <= from)
    throw row.rejected('PERIOD_IMPOSSIBLE', 'effectiveTo', 'The rate ends before it begins.');
  if (financialYearOf(from) !== year)
    throw row.rejected('PERIOD_IMPOSSIBLE', 'effectiveFrom', `${from} does not lie in ${year}.`);
  return [from, to, row.date('knownFrom') ?? from];
}

function addOnOf(row: Row<Column>) {
  const name = row.text('addOnName');
  return name === null ? null : { name, type: row.text('addOnType'), value: row.text('addOnValue') };
}
