import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { MountContext } from '../http/app.js';
import { rateLimits } from '../http/rate-limits.js';
import { authRoutes, type SignInWays } from './auth-routes.js';
import { demonstration, mayDemonstrate } from './demonstration.js';
import { identify, refuseUnidentified, type Identity } from './identify.js';
import type { OidcSettings } from './oidc-settings.js';
import { Sessions } from './sessions.js';

/** Where it matters who asks; pages and their files are the same for everybody. */
const ASKED_WHO = ['/graphql', '/export', '/auth'];

/**
 * Tells who asks, holds everybody to the rate limits, and serves signing in and out. Comes before whatever reads
 * `request.viewer`.
 */
export async function mountIdentity(
  app: Express,
  { db, config, logger, onStop }: MountContext,
): Promise<void> {
  const { identity, ways } = await openIdentity(db, config, logger);
  const limits = rateLimits(config, logger);
  if (limits) onStop?.('the counts of requests', limits.close);
  app.set('trust proxy', config.trustProxy);
  app.use(ASKED_WHO, identify(identity));
  if (limits) {
    app.use(['/graphql', '/export'], limits.requests);
    app.use('/auth', limits.signIns);
  }
  app.use(ASKED_WHO, refuseUnidentified);
  app.use('/auth', authRoutes(ways));
}

async function openIdentity(
  db: Database,
  config: Config,
  logger: Logger,
): Promise<{ identity: Identity; ways: SignInWays }> {
  const isDemonstration = mayDemonstrate(config);
  const isOpen = isDemonstration || config.oidc?.client !== undefined;
  const sessions = isOpen ? new Sessions(db.pool, isDemonstration) : null;
  const publicUrl = config.oidc?.client?.publicUrl;
  const { checkToken, oidc } = config.oidc ? await openIssuer(config.oidc, logger) : NO_ISSUER;
  return {
    identity: { sessions, checkToken, publicUrl },
    ways: {
      sessions,
      oidc,
      demonstration: isDemonstration ? demonstration(db.pool, config) : null,
      publicUrl,
    },
  };
}

const NO_ISSUER = { checkToken: null, oidc: null };

/** What speaks with an issuer is loaded only where there is one. */
async function openIssuer(settings: OidcSettings, logger: Logger) {
  const { issuerFinder } = await import('./issuer.js');
  const { tokenChecker } = await import('./bearer.js');
  const { oidcSignIn } = await import('./oidc-sign-in.js');
  const findIssuer = issuerFinder(settings);
  const { client } = settings;
  return {
    checkToken: tokenChecker(settings, findIssuer, logger),
    oidc: client ? oidcSignIn(settings, client, findIssuer, logger) : null,
  };
}
