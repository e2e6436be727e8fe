import { join } from 'node:path';
import { readPopulationRows } from '../areas/published-rows.js';
import type { Database } from '../database/database.js';
import { stageRelease } from '../releases/index.js';
import { checksumOf } from './checksum.js';
import { POPULATION_SEEDS } from './seed-datasets.js';

/** Stages the population of areas, a release for each source. @returns the releases */
export async function stagePopulation(db: Database, dir: string): Promise<number[]> {
  const facts = readPopulationRows(dir);
  const checksum = checksumOf(join(dir, 'population.csv'));
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
