import { findBrowser } from './browser-path.mjs';
import startPostgres from './postgres-start.mjs';

/** Gets ready what the end-to-end tests need: PostgreSQL and a browser. The workers read it from the environment. */
export default async function startServices() {
  await startPostgres();
  const browser = await findBrowser();
  process.env.ATLAS_TEST_BROWSER = JSON.stringify(browser);
  process.stdout.write(`Browser: ${browser.path} (${browser.origin})\n`);
}
