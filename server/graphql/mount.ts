import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Express, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { keptAnswers, openAnswers, type Executed } from '../answers/index.js';
import { ApiContext } from '../api/context.js';
import type { MountContext } from '../http/app.js';
import { metricCatalogue } from '../observations/metric-registry.js';
import { observationReader } from '../observations/reader.js';
import { errorFormatter } from './format-error.js';
import { LIMITS, queryLimits } from './limits.js';
import { buildAtlasSchema } from './schema.js';

/** Serves the API at /graphql. */
export async function mountGraphql(
  app: Express,
  { db, config, logger, onStop }: MountContext,
): Promise<void> {
  const server = await startApollo(logger);
  const contextOf = async ({ req }: { req: Request }) =>
    new ApiContext(
      db,
      metricCatalogue,
      (door) => observationReader(db.pool, metricCatalogue, door),
      String(req.id ?? ''),
      req.viewer,
    );
  const answers = openAnswers({ db, config, logger });
  if (answers) {
    onStop?.('the kept answers', () => answers.close());
    app.use(
      '/graphql',
      keptAnswers(answers, (req) => execute(server, req, () => contextOf({ req }))),
    );
  }
  app.use('/graphql', keptByNobody, expressMiddleware(server, { context: contextOf }));
}

/** What somebody who is signed in gets may be theirs alone: nothing on the way keeps it. */
const keptByNobody: RequestHandler = ({ viewer }, response, next) => {
  if (viewer && viewer.subject !== null) response.setHeader('Cache-Control', 'no-store');
  next();
};

async function startApollo(logger: Logger): Promise<ApolloServer<ApiContext>> {
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
  return server;
}

/** Executes a request as Apollo's own middleware does, and gives the answer back instead of sending it. */
async function execute(
  server: ApolloServer<ApiContext>,
  { method, headers, originalUrl, body }: Request,
  context: () => Promise<ApiContext>,
): Promise<Executed> {
  const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: new HeaderMap(given),
      search: new URL(originalUrl, 'http://localhost').search,
      body,
    },
    context,
  });
  const status = answer.status ?? 200;
  // Only a client that asks for an answer in pieces gets one, and our schema has none to give.
  const text = answer.body.kind === 'complete' ? answer.body.string : '';
  // Apollo writes errors before data: an answer that begins with its data has none.
  return { status, headers: answer.headers, text, isWhole: status === 200 && text.startsWith('{"data":') };
}
