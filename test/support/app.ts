import path from 'node:path';
import type { Viewer } from '../../server/access/viewer.js';
import { readConfig } from '../../server/config.js';
import { mountAuditExport, mountExports } from '../../server/exports/index.js';
import { entities, mountGraphql } from '../../server/graphql/index.js';
import { createHttpApp, type Mount } from '../../server/http/app.js';
import { listen } from '../../server/http/listen.js';
import { createLogger } from '../../server/http/logger.js';
import { mountIdentity } from '../../server/identity/index.js';
import { stopBeforeDrop, testDatabase } from './postgres.js';
import { runningAtlas, type RunningAtlas } from './running-atlas.js';

interface AppOptions {
  env?: Record<string, string>;
  /** Every request comes from this person; default: from whom its token or cookie says. */
  viewer?: Viewer | (() => Viewer);
}

/**
 * Serves the app from the sources, in this process, on a free port with a seeded database of the test file's own. Call it
 * in `beforeAll`; it stops after the file's last test. For the pages too, use startAtlas of server.ts.
 */
export async function startApp({ env = {}, viewer }: AppOptions = {}): Promise<
  RunningAtlas & { databaseUrl: string }
> {
  const db = await testDatabase({ seeded: true, entities });
  const config = readConfig({
    DATABASE_URL: db.url,
    PORT: '0',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    RATE_LIMIT_PER_MINUTE: '0',
    ...env,
  });
  const webDir = path.resolve(__dirname, '../../dist/web');
  const logger = createLogger(config.logLevel);
  const closing: (() => Promise<void>)[] = [];
  const onStop = (_name: string, undo: () => Promise<void>) => void closing.push(undo);
  const app = await createHttpApp({
    config,
    db,
    logger,
    webDir,
    mounts: [viewer ? mountViewer(viewer) : mountIdentity, mountGraphql, mountExports, mountAuditExport],
    onStop,
  });
  const website = await listen(app, config.host, config.port);
  const stop = async () => {
    await website.drain(1_000);
    for (const undo of closing.splice(0)) await undo();
  };
  stopBeforeDrop(stop);
  return { ...runningAtlas(website.address, stop), databaseUrl: db.url };
}

const mountViewer =
  (viewer: Viewer | (() => Viewer)): Mount =>
  (app) =>
    void app.use((request, _response, next) => {
      request.viewer = typeof viewer === 'function' ? viewer() : viewer;
      next();
    });
