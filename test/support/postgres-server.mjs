import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A throw-away PostgreSQL server in a temporary folder; nothing on it survives.
 * @returns {Promise<{url: string, version: string, stop: () => Promise<void>}>}
 */
export async function startTestServer() {
  register('./typescript-hooks.mjs', import.meta.url);
  const { startEmbeddedPostgres } = await import('../../server/database/embedded/start.ts');
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-test-'));
  // As root the server runs as another user, who must get in.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'data'),
    stateFolder: path.join(folder, 'state'),
    log: () => undefined,
    // A crash loses the folder anyway: crash safety would only cost time.
    durable: false,
  });
  const clearAway = stopWhateverHappens(server.pid, folder);
  const stop = async () => {
    await server.stop();
    clearAway();
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().finally(() => process.kill(process.pid, signal)));
  return { url: server.url, version: server.version, stop };
}

/** The server outlives us by design; a run that is broken off must not leave it behind. */
function stopWhateverHappens(pid, folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const abandon = () => {
    process.kill(pid, 'SIGQUIT');
    remove();
  };
  process.once('exit', abandon);
  return () => {
    process.removeListener('exit', abandon);
    remove();
  };
}
