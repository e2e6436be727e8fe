import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  demonstrationDataset,
  demonstrationRelease,
  loadDemonstrationAreas,
  writeDemonstration,
} from '../../seeds/demonstration/index.js';
import { readPopulationRows, readPublishedFigures } from '../areas/published-rows.js';
import { loadReferenceAreas } from '../areas/reference-loader.js';
import { inTransaction, type Database } from '../database/database.js';
import { rebuildDerived } from '../derived/rebuild.js';
import {
  cleanUpStaged,
  ensureDatasets,
  publishReleases,
  stageRelease,
  withImportLock,
} from '../releases/index.js';
import { loadEvents } from '../events/load-events.js';
import { loadFncRates } from '../fees/rates/load-fnc-rates.js';
import { importers } from './importers.js';
import { stageFees } from './load-fees.js';
import { stagePlacements } from './load-placements.js';
import { stageReported } from './load-reported.js';
import { loadHospitalTrusts, loadPriceIndex } from '../reported/reference/load-reported-reference.js';
import { POPULATION_SEEDS, PUBLISHED_SEEDS, seedDatasets } from './seed-datasets.js';

const folder = (name: string): string => fileURLToPath(new URL(`../../seeds/${name}/`, import.meta.url));

/** Told before each step of the first run. */
export type SeedProgress = (step: string) => void;

/**
 * Fills a new database: areas and their population, figures that official publications print, and the
 * demonstration country. Publishes all of it in one transaction; a database that was filled before is left alone.
 * What an import that was killed left behind is cleared away first, and points on the record are brought up to date.
 * @returns false when there was nothing to do
 */
export async function loadSeeds(db: Database, onProgress: SeedProgress = () => undefined): Promise<boolean> {
  await cleanUpStaged(db);
  await loadEvents(db.pool, folder('reference'));
  await loadPriceIndex(db.pool, folder('reference'));
  await loadHospitalTrusts(db.pool, folder('reference'));
  await loadFncRates(db.pool, folder('reference'));
  if (await isFilled(db)) return false;
  return withImportLock(db, async () => {
    if (await isFilled(db)) return false;
    await loadAreas(db, onProgress);
    const releases = [
      ...(await stagePopulation(db, onProgress)),
      ...(await stagePublished(db, onProgress)),
      ...(await stageReported(db, folder('reported'))),
      await stageDemonstration(db, onProgress),
      ...(await stagePlacements(db, onProgress)),
      ...(await stageFees(db, folder('published'))),
    ];
    await publishReleases(db, releases, (client) => rebuildDerived(client, onProgress));
    return true;
  });
}

async function isFilled(db: Database): Promise<boolean> {
  const { rows } = await db.pool.query<{ filled: boolean }>(
    'SELECT EXISTS (SELECT FROM publication) AS filled',
  );
  return rows[0]!.filled;
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

async function stagePopulation(db: Database, onProgress: SeedProgress): Promise<number[]> {
  onProgress('population');
  const facts = readPopulationRows(folder('reference'));
  const checksum = checksumOf('reference/population.csv');
  const releases: number[] = [];
  for (const seed of POPULATION_SEEDS) {
    const rows = facts.filter((fact) => fact.source === seed.source);
    const description = {
      ...seed.release,
      checksum: `${checksum}-${seed.source}`,
      fileNames: ['seeds/reference/population.csv'],
    };
    releases.push(
      await stageRelease(db, description, async (stage) => {
        const writer = stage.rows('population_fact', [
          'area_code',
          'mid_year',
          'band',
          'value',
          'status',
          'basis',
        ]);
        for (const row of rows)
          await writer.write([row.areaCode, row.midYear, row.band, row.value, row.status, row.basis]);
        stage.count({ rows: rows.length, accepted: rows.length, rejected: 0 });
      }),
    );
  }
  return releases;
}

const FIGURE_COLUMNS = [
  'seq',
  'table_code',
  'table_title',
  'area_code',
  'subject',
  'subject_label',
  'item',
  'item_label',
  'service_type',
  'unit',
  'period_from',
  'period_to',
  'period_label',
  'value',
  'numerator',
  'denominator',
  'status',
  'as_published',
  'note',
] as const;

async function stagePublished(db: Database, onProgress: SeedProgress): Promise<number[]> {
  onProgress('figures as published');
  const figures = readPublishedFigures(folder('published'));
  const checksum = checksumOf('published/published_figure.csv');
  const releases: number[] = [];
  for (const seed of PUBLISHED_SEEDS) {
    const rows = figures.filter((figure) => figure.tableCode === seed.tableCode);
    const description = {
      ...seed.release,
      checksum: `${checksum}-${seed.tableCode}`,
      fileNames: ['seeds/published/published_figure.csv'],
    };
    releases.push(
      await stageRelease(db, description, async (stage) => {
        const writer = stage.rows('published_figure', [...FIGURE_COLUMNS]);
        for (const row of rows) {
          await writer.write([
            row.seq,
            row.tableCode,
            row.tableTitle,
            row.areaCode,
            row.subject,
            row.subjectLabel,
            row.item,
            row.itemLabel,
            row.serviceType,
            row.unit,
            row.periodFrom,
            row.periodTo,
            row.periodLabel,
            row.value,
            row.numerator,
            row.denominator,
            row.status,
            row.asPublished,
            row.note,
          ]);
        }
        stage.count({ rows: rows.length, accepted: rows.length, rejected: 0 });
      }),
    );
  }
  return releases;
}

function stageDemonstration(db: Database, onProgress: SeedProgress): Promise<number> {
  onProgress('the demonstration country');
  const release = demonstrationRelease();
  return stageRelease(db, release.description, (stage) => writeDemonstration(stage, release));
}

function checksumOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(folder('') + file))
    .digest('hex');
}
