import { join } from 'node:path';
import type { Database } from '../database/database.js';
import { stageRelease } from '../releases/index.js';
import { UNIT_COST_FILE, unitCostSeeds } from '../reported/reported-seeds.js';
import { checksumOf } from './checksum.js';

/** Stages the reported figures of a folder, a release for each year. @returns the releases */
export async function stageReported(db: Database, dir: string): Promise<number[]> {
  const checksum = checksumOf(join(dir, UNIT_COST_FILE));
  const releases: number[] = [];
  for (const { release, write } of unitCostSeeds(dir)) {
    const fileNames = [`seeds/reported/${UNIT_COST_FILE}`];
    const description = { ...release, checksum: `${checksum}-${release.version}`, fileNames };
    releases.push(await stageRelease(db, description, write));
  }
  return releases;
}
