import { createHash } from 'node:crypto';
import type { DatasetDocument, FactTable, ReleaseDescription, Stage } from '../../server/releases/index.js';
import { REFERENCE_DATE } from './calendar.js';
import { demonstrationPopulation } from './population.js';
import { demonstrationSightings } from './sightings.js';

/** The dataset that the demonstration country's only release belongs to. */
export const demonstrationDataset: DatasetDocument = {
  code: 'demonstration-country',
  name: 'Demonstration country',
  description:
    'Merrowland is invented: its councils, people, companies, care homes and ratings exist nowhere. It shows what every page can tell once home-level data is loaded, and is left out of all real totals and comparisons.',
  publisher: 'Care Market Atlas',
  licence: 'MIT',
  licenceUrl: 'https://opensource.org/license/mit',
  homepage: null,
  expectedFrequency: 'once, with the software',
  expectedDays: null,
};

/** Rows of one table, as objects keyed by column. */
interface TableRows {
  table: FactTable;
  rows: readonly object[];
}

/** The generated release, ready to be staged. */
export interface DemonstrationRelease {
  description: ReleaseDescription;
  tables: readonly TableRows[];
}

/** Generates everything that the release holds; the checksum is that of the rows. */
export function demonstrationRelease(): DemonstrationRelease {
  const { locations, ratings, links, coverage } = demonstrationSightings();
  const tables: TableRows[] = [
    { table: 'release_coverage', rows: coverage },
    { table: 'population_fact', rows: demonstrationPopulation() },
    { table: 'location_sighting', rows: locations },
    { table: 'location_link_sighting', rows: links },
    { table: 'rating_sighting', rows: ratings },
  ];
  return { description: describe(checksumOf(tables)), tables };
}

/** Writes a generated release to the stage. The areas must be in place, see loadDemonstrationAreas. */
export async function writeDemonstration(stage: Stage, { tables }: DemonstrationRelease): Promise<void> {
  let written = 0;
  for (const { table, rows } of tables) {
    const columns = Object.keys(rows[0]!);
    const writer = stage.rows(table, columns);
    for (const row of rows) await writer.write(Object.values(row));
    written += rows.length;
  }
  stage.count({ rows: written, accepted: written, rejected: 0 });
}

function describe(checksum: string): ReleaseDescription {
  return {
    dataset: demonstrationDataset.code,
    version: REFERENCE_DATE,
    referenceDate: REFERENCE_DATE,
    checksum,
    fileNames: [],
    sourceNote: 'Invented for demonstration. No home, company, person or place in it is real.',
    isDemonstration: true,
  };
}

function checksumOf(tables: readonly TableRows[]): string {
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}
