import type { Importer } from '../../releases/importer.js';
import { pssEx1 } from './pss-ex1/pss-ex1.js';

/** The datasets of figures that official sources report. */
export const reportedImporters: readonly Importer[] = [pssEx1];
