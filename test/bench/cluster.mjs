import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { built } from './built.mjs';

const { startEmbeddedPostgres } = await built('server/database/embedded/start.js');

/** A folder of the benchmark's own, which the database server's user can reach, too. It goes when the process does. */
export function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-bench-'));
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database server with the product's own settings, in the folder. */
export async function startCluster(folder) {
  mkdirSync(path.join(folder, 'cluster'), { mode: 0o711 });
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'cluster', 'data'),
    stateFolder: path.join(folder, 'cluster', 'state'),
    log: () => undefined,
  });
  // The server outlives us by design; a run that is broken off must not leave it behind.
  const abandon = () => process.kill(server.pid, 'SIGQUIT');
  process.prependOnceListener('exit', abandon);
  const stop = async () => {
    process.removeListener('exit', abandon);
    await server.stop();
  };
  return { url: server.url, version: server.version, stop };
}
