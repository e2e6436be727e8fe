import type { Logger } from 'pino';
import * as openid from 'openid-client';
import type { Viewer } from '../access/viewer.js';
import { grantsOf } from './claims.js';
import type { Handshake } from './handshake.js';
import type { FindIssuer } from './issuer.js';
import type { OidcSettings } from './oidc-settings.js';
import { SignInError, type Problem } from './sign-in-error.js';
import { isSubject } from './subject.js';

/** Nobody stays signed in for longer. Milliseconds. */
const LONGEST = 8 * 3_600_000;

/** Somebody who came back from the issuer. */
export interface SignedIn {
  viewer: Viewer;
  expires: Date;
}

/** Signing in with an issuer: authorization code, PKCE, state and nonce. */
export interface OidcSignIn {
  /** Where to send the person. */
  addressFor(handshake: Handshake): Promise<URL>;
  /** Trades what the person came back with for who they are; nothing else of the tokens is kept. */
  finish(handshake: Handshake, originalUrl: string): Promise<SignedIn>;
  /** Where to sign out at the issuer too; null when it has no such place. */
  endSession(): Promise<string | null>;
}

export function oidcSignIn(
  { claims: mapping }: OidcSettings,
  client: NonNullable<OidcSettings['client']>,
  findIssuer: FindIssuer,
  logger: Logger,
): OidcSignIn {
  const redirectUri = `${client.publicUrl}/auth/callback`;
  const configurationOf = async () => (await findIssuer()).configuration;
  return {
    addressFor: ({ state, nonce, verifier }) =>
      told(logger, async () =>
        openid.buildAuthorizationUrl(await configurationOf(), {
          redirect_uri: redirectUri,
          scope: mapping.scope,
          state,
          nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        }),
      ),
    finish: ({ state, nonce, verifier }, originalUrl) =>
      told(logger, async () => {
        const configuration = await configurationOf();
        const tokens = await openid.authorizationCodeGrant(
          configuration,
          new URL(originalUrl, client.publicUrl),
          {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        );
        return signedIn(configuration, tokens, mapping);
      }),
    endSession: async () => {
      const configuration = await configurationOf().catch(() => null);
      if (!configuration?.serverMetadata().end_session_endpoint) return null;
      // Without a hint of the ID token, which stays out of addresses: the issuer asks the person itself.
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${client.publicUrl}/` })
        .href;
    },
  };
}

type Tokens = Awaited<ReturnType<typeof openid.authorizationCodeGrant>>;

async function signedIn(
  configuration: openid.Configuration,
  tokens: Tokens,
  mapping: OidcSettings['claims'],
): Promise<SignedIn> {
  const idToken = tokens.claims();
  if (!idToken || !isSubject(idToken.sub)) throw new SignInError('failed');
  const expires = new Date(Math.min(idToken.exp * 1_000, Date.now() + LONGEST));
  // Some issuers tell roles there only; what the signed token says goes first.
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
    : {};
  return {
    viewer: { subject: idToken.sub, name: null, grants: grantsOf({ ...more, ...idToken }, mapping) },
    expires,
  };
}

/** Runs a step with the issuer; a failure is logged by its code alone, as its details may hold tokens. */
async function told<T>(logger: Logger, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SignInError) throw error;
    const { name, code, message } = error as Error & { code?: string };
    const problem = problemOf(error);
    logger.warn({ name, code, reason: message }, `signing in came to nothing: ${problem}`);
    throw new SignInError(problem);
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof openid.AuthorizationResponseError) return 'refused';
  const { code } = error as { code?: string };
  const isAway =
    error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  return isAway ? 'unavailable' : 'failed';
}
