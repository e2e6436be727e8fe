import { areaBoundaries } from '../areas/import/area-boundaries.js';
import { neighbourListCsv } from '../areas/import/neighbour-list-csv.js';
import { onsPopulation } from '../areas/import/ons-population.js';
import { careHomeSnapshotsCsv } from '../homes/import/care-home-snapshots-csv.js';
import { feeImporters } from '../fees/import/index.js';
import { cqcLocationsApi } from '../homes/import/cqc-locations-api.js';
import { cqcLocationsCsv } from '../homes/import/cqc-locations-csv.js';
import { bedReturnsImporter } from '../placements/import/bed-returns.js';
import { blockContractsImporter } from '../placements/import/block-contracts.js';
import { placementsImporter } from '../placements/import/placements.js';
import { cqcRatingsCsv } from '../quality/import/cqc-ratings-csv.js';
import { reportedImporters } from '../reported/import/index.js';
import type { Importer } from '../releases/importer.js';

/** Every dataset that can be loaded from files. */
export const importers: readonly Importer[] = [
  cqcLocationsApi,
  cqcLocationsCsv,
  cqcRatingsCsv,
  careHomeSnapshotsCsv,
  onsPopulation,
  areaBoundaries,
  neighbourListCsv,
  ...reportedImporters,
  ...feeImporters,
  placementsImporter,
  blockContractsImporter,
  bedReturnsImporter,
];

export function findImporter(code: string): Importer | undefined {
  return importers.find(({ dataset }) => dataset.code === code);
}
