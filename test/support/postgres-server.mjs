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
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  stopOnSignal(stop);
  return { url: server.url, version: server.version, stop };
}

/** The server outlives Ctrl-C by design, and would be left behind by a run that is broken off. */
function stopOnSignal(stop) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().finally(() => process.kill(process.pid, signal)));
}
