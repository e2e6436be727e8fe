import { commissioner, financialYear, money, onceOnly } from './fee-cells.js';
import { feeImporter } from './fee-importer.js';

const columns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council'], required: true },
  lot: { names: ['lot_code', 'lot'], required: true },
  year: { names: ['financial_year', 'year'], required: true },
  price: { names: ['weekly_price', 'modelled_price'], required: true },
} as const;

/** What a council's model says a place costs. */
export const modelledPrices = feeImporter<keyof typeof columns>({
  dataset: {
    code: 'modelled-prices',
    name: 'Modelled prices',
    description:
      'What a council’s own model says a place in a lot costs a week, without NHS-funded nursing care, year by year: columns ' +
      'commissioner_code, lot_code, financial_year and weekly_price.',
    publisher: 'The council whose model it is',
    licence: 'Not published: seen by the council it belongs to',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'yearly',
    expectedDays: 400,
  },
  columns,
  dates: [],
  reader({ resolver, asAt, report, stage }) {
    const stored = ['commissioner_code', 'lot_code', 'financial_year', 'weekly_price'];
    const writer = stage.rows('modelled_price', stored);
    const once = onceOnly<keyof typeof columns>();
    return {
      read(row) {
        const council = commissioner(row, 'commissioner', resolver, asAt);
        const lot = row.required('lot', 'LOT_MISSING', 'The lot');
        const year = financialYear(row, 'year');
        const price = money(row, 'price', 'The modelled price');
        if (price.startsWith('-') || /^0\.00$/.test(price))
          throw row.rejected('AMOUNT_UNREADABLE', 'price', 'A modelled price is above nought.');
        once(row, 'lot', `${council}|${lot}|${year}`);
        report.accept();
        return writer.write([council, lot, year, price]);
      },
    };
  },
});
