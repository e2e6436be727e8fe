import { findBrowser } from './browser-path.mjs';
import startPostgres from './postgres-start.mjs';

/** Gets ready what the end-to-end tests need: PostgreSQL and a browser. The workers read it from the environment. */
export default async function startServices() {
  await startPostgres();
  process.env.ATLAS_TEST_BROWSER = JSON.stringify(await findBrowser());
}
