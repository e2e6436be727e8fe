import { createHash } from 'node:crypto';
import type { FactTable } from '../../../server/releases/index.js';
import { REFERENCE_DATE } from '../calendar.js';
import { writeHistory } from '../history.js';
import type { DemonstrationRelease } from '../release.js';
import { placementPrices } from './placement-prices.js';
import { costsOfCare, feeRates, modelledPrices } from './rates.js';

/** What the demonstration councils pay: a release of each of the four datasets of fees. Pure: the same on every call. */
export function demonstrationFees(): DemonstrationRelease[] {
  const { register } = writeHistory();
  return [
    release('placement-prices', 'placement_price', placementPrices(register)),
    release('modelled-prices', 'modelled_price', modelledPrices()),
    release('cost-of-care', 'cost_of_care', costsOfCare()),
    release('fee-rates', 'fee_rate', feeRates()),
  ];
}

function release(dataset: string, table: FactTable, rows: readonly object[]): DemonstrationRelease {
  const description = {
    ...{
      dataset,
      version: REFERENCE_DATE,
      referenceDate: REFERENCE_DATE,
      fileNames: [],
      isDemonstration: true,
    },
    checksum: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    sourceNote: 'Invented for demonstration. No home, company, person or place in it is real.',
  };
  return { description, tables: [{ table, rows }] };
}
