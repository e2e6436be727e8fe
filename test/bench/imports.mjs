import { statSync } from 'node:fs';
import path from 'node:path';
import { writeDirectory } from './directory-file.mjs';
import { createDatabase } from './market.mjs';
import { writePlacements } from './placements.mjs';
import { runTask } from './processes.mjs';
import { spread, tell } from './progress.mjs';

/** Imports the same files again and again, the limit and the product in turn. */
export async function measureImports({ clusterUrl, url, folder, country, placements, locations, rounds }) {
  tell(`writing ${placements} placements and a directory of ${locations} locations`);
  const file = path.join(folder, 'placements.csv');
  const directory = path.join(folder, 'directory.csv');
  await writePlacements(file, placements, country);
  await writeDirectory(directory, locations, country);
  const runs = { copyRaw: [], importChecked: [], importDirectory: [] };
  for (let round = 1; round <= rounds; round += 1) {
    tell(`imports, round ${round} of ${rounds}`);
    for (const name of Object.keys(runs)) {
      const task = { name, url, file: name === 'importDirectory' ? directory : file };
      const run = await runTask('./import-task.mjs', task);
      const broken = Math.floor(placements / 100);
      if (name === 'importChecked' && (run.rows !== placements || run.reported !== broken))
        throw new Error(
          `${run.rows} placements, ${run.rejected} rejected, ${run.reported} reported by line.`,
        );
      runs[name].push(run);
    }
  }
  tell('publishing placements, beside the market that is measured further on');
  const beside = await createDatabase(clusterUrl, 'placements', 'bench');
  const published = await runTask('./import-task.mjs', { name: 'importPublished', url: beside, file });
  const summary = ([name, all]) => [
    name,
    {
      seconds: spread(all.map(({ took }) => took)),
      peak: Math.max(...all.map(({ peak }) => peak ?? 0)) || null,
    },
  ];
  return {
    ...{ placements, locations, megabytes: Math.round(statSync(file).size / 1e6) },
    ...Object.fromEntries(Object.entries(runs).map(summary)),
    published,
  };
}
