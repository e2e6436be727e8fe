import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../access/viewer.js';
import { grantsOf } from './claims.js';
import { CLOCK_TOLERANCE, type FindIssuer, type Issuer } from './issuer.js';
import type { OidcSettings } from './oidc-settings.js';
import { issuerUnavailable, unauthenticated } from './refusal.js';
import { isSubject } from './subject.js';

/** Signatures that only the issuer can make: what a public key checks. A shared secret or no signature is never taken. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Tells who a token speaks for. */
export type CheckToken = (token: string) => Promise<Viewer>;

/**
 * Checks the bearer tokens of API clients against the issuer's published keys.
 * @returns a function that throws UNAUTHENTICATED for a token that does not hold, with what to do, and
 *   SOURCE_UNAVAILABLE while the issuer cannot be reached
 */
export function tokenChecker(settings: OidcSettings, findIssuer: FindIssuer, logger: Logger): CheckToken {
  return async (token) => {
    const { audience, claims } = settings;
    if (!audience)
      throw unauthenticated(
        'Tokens are not taken here: no audience for them is configured. Sign in on the pages.',
      );
    const issuer = await findIssuer().catch((error: Error) => {
      logger.warn({ reason: error.message }, 'the identity provider cannot be reached');
      throw issuerUnavailable();
    });
    const payload = await verified(token, issuer, audience, logger);
    if (!isSubject(payload.sub))
      throw unauthenticated('The token does not say whom it speaks for (sub). Ask for one that does.');
    return { subject: payload.sub, name: null, grants: grantsOf(payload, claims) };
  };
}

async function verified(
  token: string,
  issuer: Issuer,
  audience: string,
  logger: Logger,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.name,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) throw refusal;
    logger.warn({ reason: (error as Error).message }, 'the keys of the identity provider cannot be read');
    throw issuerUnavailable();
  }
}

/** What to do about claims that do not hold. */
const CLAIM_ADVICE: Readonly<Record<string, string>> = {
  iss: 'The token comes from another issuer than the one trusted here. Sign in there.',
  aud: 'The token is meant for another service. Ask the issuer for one whose audience is this API.',
  nbf: 'The token is not valid yet. Check the clocks, or try again later.',
  exp: 'The token does not say when it ends (exp). Ask for one that does.',
  sub: 'The token does not say whom it speaks for (sub). Ask for one that does.',
};

/** The refusal that a failure of checking means; undefined when it was not the token's. */
function refusalOf(error: unknown): GraphQLError | undefined {
  if (error instanceof errors.JWTExpired)
    return unauthenticated('The token has expired. Sign in again for a new one.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(
      CLAIM_ADVICE[error.claim] ?? 'A claim of the token does not hold. Sign in again for a new one.',
    );
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return unauthenticated(
      'The token is signed in a way that is not taken here. It must carry a signature of the issuer’s public key.',
    );
  if (error instanceof errors.JWKSNoMatchingKey)
    return unauthenticated(
      'The token is signed with a key that the issuer does not publish. Sign in again; after a change of keys, try again in a minute.',
    );
  const isBroken = BROKEN.some((kind) => error instanceof kind);
  return isBroken
    ? unauthenticated('The token is not whole or its signature is wrong. Sign in again for a new one.')
    : undefined;
}

const BROKEN = [
  errors.JWSSignatureVerificationFailed,
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWKSMultipleMatchingKeys,
];
