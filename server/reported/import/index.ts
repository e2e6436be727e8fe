import type { Importer } from '../../releases/importer.js';
import { careWaits } from './care-waits.js';
import { criteriaToReside } from './criteria-to-reside.js';
import { dischargeDelayReasons } from './discharge-delay-reasons.js';
import { msifFees } from './msif-fees.js';
import { pssEx1 } from './pss-ex1/pss-ex1.js';

/** The datasets of figures that official sources report. */
export const reportedImporters: readonly Importer[] = [
  pssEx1,
  msifFees,
  criteriaToReside,
  dischargeDelayReasons,
  careWaits,
];
