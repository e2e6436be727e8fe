import { costOfCare } from './cost-of-care.js';
import { feeRates } from './fee-rates.js';
import { modelledPrices } from './modelled-prices.js';
import { placementPrices } from './placement-prices.js';

/** Importers of what councils pay. */
export const feeImporters = [placementPrices, feeRates, modelledPrices, costOfCare];
