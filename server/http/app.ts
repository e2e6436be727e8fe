import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { errorHandler, notFound } from './errors.js';
import { explorerRoutes } from './explorer.js';
import { healthRoutes } from './health.js';
import { requestLog } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { webPages } from './web-pages.js';

/** What a part of the API needs to put its routes into the app. */
export interface MountContext {
  db: Database;
  config: Config;
  logger: Logger;
  /** Called for what must be closed before the database is, once nothing is asked any more. */
  onStop?: (name: string, undo: () => Promise<void>) => void;
}

/** Puts the routes of one part of the API into the app. */
export type Mount = (app: Express, context: MountContext) => void | Promise<void>;

export interface HttpAppOptions extends MountContext {
  /** The API, and what else answers before the web pages do. */
  mounts: Mount[];
  /** The folder of the built web pages. */
  webDir: string;
}

/** The largest request body that is read; a GraphQL document of ours has a few kB. */
const bodyLimit = '256kb';

/** Everything that answers HTTP on our one port. */
export async function createHttpApp({ mounts, webDir, ...context }: HttpAppOptions): Promise<Express> {
  const app = express();
  app.use(requestLog(context.logger));
  app.use(securityHeaders());
  app.use(compression());
  app.use('/health', healthRoutes(context.db));
  app.use(explorerRoutes('/explorer', '/graphql'));
  app.use(express.json({ limit: bodyLimit }));
  for (const mount of mounts) await mount(app, context);
  app.use(webPages(webDir));
  app.use(notFound);
  app.use(errorHandler);
  return app;
}
