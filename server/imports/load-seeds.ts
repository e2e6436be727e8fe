import { fileURLToPath } from 'node:url';
import {
  demonstrationDataset,
  demonstrationRelease,
  loadDemonstrationAreas,
  writeDemonstration,
} from '../../seeds/demonstration/index.js';
import { loadReferenceAreas } from '../areas/reference-loader.js';
import { inTransaction, type Database } from '../database/database.js';
import { rebuildDerived } from '../derived/rebuild.js';
import { loadEvents } from '../events/load-events.js';
import { loadFncRates } from '../fees/rates/load-fnc-rates.js';
import {
  cleanUpStaged,
  ensureDatasets,
  publishReleases,
  stageRelease,
  withImportLock,
} from '../releases/index.js';
import { loadHospitalTrusts, loadPriceIndex } from '../reported/reference/load-reported-reference.js';
import { importers } from './importers.js';
import { stageFees } from './load-fees.js';
import { stagePlacements } from './load-placements.js';
import { stagePopulation } from './load-population.js';
import { stagePublished } from './load-published.js';
import { stageReported } from './load-reported.js';
import { PUBLISHED_SEEDS, seedDatasets } from './seed-datasets.js';

const folder = (name: string): string => fileURLToPath(new URL(`../../seeds/${name}/`, import.meta.url));

/** Told before each step of the first run. */
export type SeedProgress = (step: string) => void;

/** Releases that come with the software. */
interface Seed {
  readonly what: string;
  /** Loaded where none of these has ever had a release. */
  readonly datasets: readonly string[];
  stage(db: Database): Promise<number[]>;
}

const SEEDS: readonly Seed[] = [
  {
    what: 'population',
    datasets: ['ons-population', 'population-of-other-publications'],
    stage: (db) => stagePopulation(db, folder('reference')),
  },
  {
    what: 'figures as published',
    datasets: PUBLISHED_SEEDS.map(({ release }) => release.dataset),
    stage: (db) => stagePublished(db, folder('published')),
  },
  {
    what: 'unit costs of councils',
    datasets: ['pss-ex1'],
    stage: (db) => stageReported(db, folder('reported')),
  },
  {
    what: 'the demonstration country',
    datasets: [demonstrationDataset.code],
    stage: async (db) => [await stageDemonstration(db)],
  },
  {
    what: 'placements of the demonstration country',
    datasets: ['placements', 'block-contracts', 'bed-returns'],
    stage: stagePlacements,
  },
  {
    what: 'fees',
    datasets: ['placement-prices', 'modelled-prices', 'cost-of-care', 'fee-rates'],
    stage: (db) => stageFees(db, folder('published')),
  },
];

/**
 * Fills a new database: areas and their population, figures that official publications print, and the
 * demonstration country. Publishes all of it in one transaction. A database that an earlier version filled gets the
 * datasets that it never had; one that has had a release of them, whatever became of it, is left alone.
 * What an import that was killed left behind is cleared away first, and points on the record are brought up to date.
 * @returns false when there was nothing to do
 */
export async function loadSeeds(db: Database, onProgress: SeedProgress = () => undefined): Promise<boolean> {
  await cleanUpStaged(db);
  await loadEvents(db.pool, folder('reference'));
  await loadPriceIndex(db.pool, folder('reference'));
  await loadHospitalTrusts(db.pool, folder('reference'));
  await loadFncRates(db.pool, folder('reference'));
  if ((await missingSeeds(db)).length === 0) return false;
  return withImportLock(db, async () => {
    const missing = await missingSeeds(db);
    if (missing.length === 0) return false;
    await loadAreas(db, onProgress);
    const releases: number[] = [];
    for (const seed of missing) {
      onProgress(seed.what);
      releases.push(...(await seed.stage(db)));
    }
    await publishReleases(db, releases, (client) => rebuildDerived(client, onProgress));
    return true;
  });
}

async function missingSeeds(db: Database): Promise<Seed[]> {
  const { rows } = await db.pool.query<{ dataset_code: string }>('SELECT DISTINCT dataset_code FROM release');
  const told = new Set(rows.map((row) => row.dataset_code));
  return SEEDS.filter(({ datasets }) => !datasets.some((dataset) => told.has(dataset)));
}

function loadAreas(db: Database, onProgress: SeedProgress): Promise<void> {
  return inTransaction(db.pool, async (client) => {
    onProgress('areas of England and Wales');
    await loadReferenceAreas(client, folder('reference'));
    await loadDemonstrationAreas(client);
    await ensureDatasets(client, [
      ...importers.map((importer) => importer.dataset),
      ...seedDatasets,
      demonstrationDataset,
    ]);
  });
}

function stageDemonstration(db: Database): Promise<number> {
  const release = demonstrationRelease();
  return stageRelease(db, release.description, (stage) => writeDemonstration(stage, release));
}
