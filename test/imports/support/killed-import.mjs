// Imports a file and kills itself, as kill -9 does, at the step that it is told.
import { register } from 'node:module';

register('../../support/typescript-hooks.mjs', import.meta.url);
const { openDatabase } = await import('../../../server/database/database.ts');
const { findImporter } = await import('../../../server/imports/importers.ts');
const { runImport } = await import('../../../server/imports/run-import.ts');

const [url, file, killAt] = process.argv.slice(2);

/** Of a step that counts, the middle is meant. */
function reach(step, done = 1, total = 1) {
  if (step === killAt && done * 2 > total) process.kill(process.pid, 'SIGKILL');
}

/** Stands for what is derived of the releases: the providers of the published homes. */
async function rebuild(client) {
  reach('rebuild begins');
  await client.query('DELETE FROM provider');
  reach('rebuild half done');
  await client.query(
    `INSERT INTO provider (id, name)
     SELECT DISTINCT provider_id, provider_id FROM location_sighting JOIN release r ON r.id = release_id
     WHERE  r.status = 'PUBLISHED' AND provider_id IS NOT NULL`,
  );
  reach('rebuild done');
}

const db = await openDatabase(url, { poolSize: 4 });
const request = {
  importer: findImporter('cqc-locations-api'),
  paths: [file],
  referenceDate: '2024-06-30',
  covers: ['Oldham'],
  name: null,
  source: null,
  dryRun: false,
  acceptShrink: true,
};
await runImport(db, request, rebuild, reach);
await db.close();
