import type { Row } from '../../releases/reading/row.js';
import { PriceContract } from '../fee-enums.js';
import { codeOf, commissioner, fncBasis, money, onceOnly } from './fee-cells.js';
import { type FeeImport, feeImporter, type RowReader } from './fee-importer.js';

const columns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council'], required: true },
  ref: { names: ['placement_ref', 'placement_reference'], required: true },
  location: { names: ['location_id', 'cqc_location_id'], required: true },
  lot: { names: ['lot_code', 'lot'], required: true },
  band: { names: ['need_band', 'band'] },
  bedType: { names: ['bed_type'], required: true },
  contract: { names: ['contract', 'block_or_spot'], required: true },
  startedOn: { names: ['started_on', 'start_date'], required: true },
  endedOn: { names: ['ended_on', 'end_date'] },
  district: { names: ['district_code', 'district'] },
  fnc: { names: ['fnc_basis', 'fnc'], required: true },
  price: { names: ['weekly_price', 'price_per_week'], required: true },
} as const;
type Column = keyof typeof columns;

const STORED = [
  ...['commissioner_code', 'placement_ref', 'location_id', 'lot_code', 'need_band', 'bed_type', 'contract'],
  ...['started_on', 'ended_on', 'district_code', 'fnc_basis', 'weekly_price'],
];

/** Prices of placements, one row for each. */
export const placementPrices = feeImporter<Column>({
  dataset: {
    code: 'placement-prices',
    name: 'Prices of placements',
    description:
      'What a council pays a week for each placement, without anything about the person: columns commissioner_code, placement_ref, ' +
      'location_id, lot_code, need_band, bed_type, contract (BLOCK or SPOT), started_on, ended_on, district_code, fnc_basis ' +
      '(GROSS, NET or UNKNOWN) and weekly_price. A later file replaces what it names again; the rest still stands.',
    publisher: 'The council that pays',
    licence: 'Not published: seen by the council it belongs to',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'monthly',
    expectedDays: 45,
  },
  columns,
  dates: ['startedOn', 'endedOn'],
  reader: priceReader,
});

function priceReader({ resolver, asAt, report, stage }: FeeImport): RowReader<Column> {
  const writer = stage.rows('placement_price', STORED);
  const once = onceOnly<Column>();
  const district = (row: Row<Column>): string | null => {
    const text = row.text('district');
    const area = text === null ? undefined : resolver.byCode(text);
    if (text !== null && area?.areaType !== 'LOWER_TIER_LA' && area?.areaType !== 'CASSR')
      report.tally('DISTRICT_UNKNOWN', `row ${row.number}`);
    return area?.areaType === 'LOWER_TIER_LA' || area?.areaType === 'CASSR' ? area.code : null;
  };
  return {
    read(row) {
      const council = commissioner(row, 'commissioner', resolver, asAt);
      const ref = row.required('ref', 'PLACEMENT_REF_MISSING', 'The reference of the placement');
      const location = row.required('location', 'LOCATION_ID_MISSING', 'The identifier of the home');
      const lot = row.required('lot', 'LOT_MISSING', 'The lot');
      const bedType = row.required('bedType', 'BED_TYPE_MISSING', 'The type of bed').toUpperCase();
      const contract = codeOf(row, 'contract', CONTRACTS);
      const [startedOn, endedOn] = [row.date('startedOn'), row.date('endedOn')];
      if (startedOn === null) throw row.rejected('DATE_UNREADABLE', 'startedOn', 'The first day is missing.');
      if (endedOn !== null && endedOn < startedOn)
        throw row.rejected('PERIOD_IMPOSSIBLE', 'endedOn', 'The placement ended before it began.');
      const price = money(row, 'price', 'The weekly price');
      once(row, 'ref', `${council}|${ref}`);
      if (price.startsWith('-')) report.tally('REFUND_KEPT', `row ${row.number}`);
      const fnc = fncBasis(row, 'fnc', report);
      report.accept();
      return writer.write([
        ...[council, ref, location, lot, row.text('band'), bedType.replace(/[\s-]+/g, '_'), contract],
        ...[startedOn, endedOn, district(row), fnc, price],
      ]);
    },
  };
}

const CONTRACTS = {
  allowed: Object.values(PriceContract),
  rule: 'CONTRACT_UNKNOWN',
  what: 'Block or spot',
} as const;
