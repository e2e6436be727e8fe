import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { ApiContext } from '../api/context.js';
import type { Database } from '../database/database.js';
import { metricCatalogue } from '../observations/metric-registry.js';
import { observationReader } from '../observations/reader.js';
import { errorFormatter } from './format-error.js';
import { LIMITS, queryLimits } from './limits.js';
import { buildAtlasSchema } from './schema.js';

/** Serves the API at /graphql. */
export async function mountGraphql(
  app: Express,
  { db, logger }: { db: Database; logger: Logger },
): Promise<void> {
  const { plugins, validationRules } = queryLimits();
  const server = new ApolloServer<ApiContext>({
    schema: buildAtlasSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(logger),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules,
    logger,
    stopOnTerminationSignals: false,
    plugins: [...plugins, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await server.start();
  const reader = observationReader(db.pool);
  app.use(
    '/graphql',
    expressMiddleware(server, {
      context: async ({ req }) => new ApiContext(db, metricCatalogue, reader, String(req.id ?? '')),
    }),
  );
}
