import { buildReference } from './build-reference.js';
import { sourceFolder, sourceIsPresent } from './source-files.js';

// Run from the root of the repository: it writes into the tracked folders, not into the build output.
const source = sourceFolder();
if (!sourceIsPresent(source)) {
  console.error(
    `No source files in ${source}. Set ATLAS_SHARED_DATA to the folder that holds lookups/ and population/.`,
  );
  process.exitCode = 1;
} else {
  const report = buildReference(source, 'seeds/reference', 'seeds/published');
  for (const [file, count] of Object.entries(report.rows)) console.log(`${file}: ${count} rows`);
  console.log(`population: ${report.populationSkipped} rows left out, their areas are not ours`);
}
