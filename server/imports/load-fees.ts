import path from 'node:path';
import { demonstrationFees, writeDemonstration } from '../../seeds/demonstration/index.js';
import { readReferenceFile } from '../areas/reference-file.js';
import type { Database } from '../database/database.js';
import { stageRelease } from '../releases/index.js';
import { checksumOf } from './checksum.js';

const FILE = 'fee_rate.csv';

/** Stages published fee rates and what the demonstration councils pay. @returns the releases */
export async function stageFees(db: Database, published: string): Promise<number[]> {
  const releases = [await stagePublishedRates(db, published)];
  for (const release of demonstrationFees())
    releases.push(await stageRelease(db, release.description, (stage) => writeDemonstration(stage, release)));
  return releases;
}

/** Rates that a council itself prints, as facts with their source. */
function stagePublishedRates(db: Database, dir: string): Promise<number> {
  const rows = readReferenceFile(dir, FILE);
  const description = {
    dataset: 'fee-rates',
    version: '2015-16',
    referenceDate: '2015-04-01',
    checksum: checksumOf(path.join(dir, FILE)),
    fileNames: [`seeds/published/${FILE}`],
    sourceNote: 'As the sources of each rate print it.',
  };
  return stageRelease(db, description, async (stage) => {
    const columns = Object.keys(rows[0]!);
    const writer = stage.rows('fee_rate', columns);
    for (const row of rows) await writer.write(columns.map((column) => row[column]));
    stage.count({ rows: rows.length, accepted: rows.length, rejected: 0 });
  });
}
