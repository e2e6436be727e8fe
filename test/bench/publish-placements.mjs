import { built } from './built.mjs';
import { emptied } from './placements.mjs';

const { openDatabase } = await built('server/database/database.js');
const { rebuildDerived } = await built('server/derived/rebuild.js');
const { runImport } = await built('server/imports/run-import.js');
const { placementsImporter } = await built('server/placements/import/placements.js');

/**
 * The whole import of placements, published: what the importer takes until the release is staged and checked, and then
 * publishing it with everything that is computed from it.
 * @returns seconds: `stored`, `took` for publishing, and `steps` of it
 */
export async function importPublished({ url, file }) {
  await (await emptied(url)).end();
  const db = await openDatabase(url);
  try {
    const steps = {};
    let [step, since] = ['stored', performance.now()];
    const next = (name) => {
      steps[step] = (performance.now() - since) / 1000;
      [step, since] = [name, performance.now()];
    };
    const publishing = (client) => {
      next('publishing');
      return rebuildDerived(client, next);
    };
    const options = { referenceDate: '2025-09-30', covers: null, name: null, source: null };
    const request = { importer: placementsImporter, paths: [file], dryRun: false, acceptShrink: false };
    const { outcome, messages } = await runImport(db, { ...request, ...options }, publishing);
    next('');
    if (outcome !== 'PUBLISHED') throw new Error(`${outcome}: ${messages.at(-1)?.message}`);
    const { stored, ...published } = steps;
    const took = Object.values(published).reduce((sum, one) => sum + one, 0);
    return { stored, took, steps: published };
  } finally {
    await db.close();
  }
}
