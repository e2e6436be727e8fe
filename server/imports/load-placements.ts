import { demonstrationPlacements, writePrivateRelease } from '../../seeds/demonstration/placements/index.js';
import type { Database } from '../database/database.js';
import { stageRelease } from '../releases/index.js';

/** Stages placements, block contracts and bed returns of the demonstration country. @returns the releases */
export async function stagePlacements(db: Database): Promise<number[]> {
  const releases: number[] = [];
  for (const release of demonstrationPlacements())
    releases.push(
      await stageRelease(db, release.description, (stage) => writePrivateRelease(stage, release)),
    );
  return releases;
}
