import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { ConfigError, readConfig, type Config } from './config.js';
import { migrate, openDatabase, type Database } from './database/database.js';
import { startEmbeddedPostgres } from './database/embedded/start.js';
import { recomputeIfRedefined } from './derived/definition.js';
import { rebuildDerived } from './derived/rebuild.js';
import { mountAuditExport, mountExports } from './exports/index.js';
import { entities, mountGraphql } from './graphql/index.js';
import { createHttpApp } from './http/app.js';
import { checkPort, listen } from './http/listen.js';
import { createLogger } from './http/logger.js';
import { createShutdown, type Shutdown } from './http/shutdown.js';
import { mountIdentity } from './identity/index.js';
import { loadSeeds } from './imports/load-seeds.js';

/** Where the build puts the web pages: beside the compiled server. */
const webDir = fileURLToPath(new URL('../web', import.meta.url));

/** How long requests in flight may take once the process is told to stop. Milliseconds. */
const drainFor = 10_000;

/** How long the process before this one may take to let go of the data folder, on a quick restart. Milliseconds. */
const handOverFor = 3_000;

const say = (line: string) => console.log(line);

// "Today" is today in England, wherever the machine stands.
process.env.TZ ??= 'Europe/London';

async function start(config: Config, logger: Logger, shutdown: Shutdown): Promise<void> {
  const db = await openStore(config, logger, shutdown);
  // Known before anything slow is begun.
  await checkPort(config.host, config.port);
  await migrate(db);
  await loadSeeds(db, (step) => say(`Loading ${step} …`));
  await recomputeIfRedefined(db, rebuildDerived, (step) => say(`Computing ${step} anew …`));

  const app = await createHttpApp({
    config,
    db,
    logger,
    webDir,
    mounts: [mountIdentity, mountGraphql, mountExports, mountAuditExport],
    onStop: shutdown.onStop,
  });
  const website = await listen(app, config.host, config.port);
  shutdown.onStop('the website', () => website.drain(drainFor));
  say(`Care Market Atlas is ready at ${website.address}`);
}

async function openStore(config: Config, logger: Logger, shutdown: Shutdown): Promise<Database> {
  const url = config.databaseUrl ?? (await startOwnServer(config, logger, shutdown));
  const db = await openDatabase(url, { entities }).catch((error) => {
    throw new Error(`The database cannot be reached: ${error.message || error.code}`, { cause: error });
  });
  shutdown.onStop('the database connections', db.close);
  return db;
}

async function startOwnServer({ dataDir }: Config, logger: Logger, shutdown: Shutdown): Promise<string> {
  const server = await startEmbeddedPostgres({
    dataDir,
    patience: handOverFor,
    log: (message) => logger.info(message),
    onProgress: (step) => say(`${step} …`),
  });
  shutdown.onStop('the database server', server.stop);
  return server.url;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const shutdown = createShutdown(logger);
  try {
    await start(config, logger, shutdown);
  } catch (error) {
    // What was under way when the process was told to stop fails as a matter of course.
    if (shutdown.isStopping) return;
    logger.debug({ err: error }, 'the start failed');
    await shutdown.stop();
    throw error;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  if (!(error instanceof ConfigError)) console.error('LOG_LEVEL=debug tells more.');
  process.exit(1);
});
