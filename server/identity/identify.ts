import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { PUBLIC_VIEWER, type Viewer } from '../access/viewer.js';
import { apiError, ErrorCode } from '../api/errors.js';
import type { CheckToken } from './bearer.js';
import { answerRefusal, unauthenticated } from './refusal.js';
import { clearSessionCookie, mentionsSession, readSessionCookie } from './session-cookie.js';
import type { Sessions } from './sessions.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Why the one who asks could not be told; answered once the request has been counted. */
    identityRefusal?: GraphQLError;
  }
}

/** How people are told apart. */
export interface Identity {
  /** null: nobody signs in on the pages. */
  sessions: Sessions | null;
  /** null: tokens are not taken. */
  checkToken: CheckToken | null;
  publicUrl: string | undefined;
}

/** Sets who asks, from a bearer token, else from the session's cookie. Whoever brings neither costs nothing. */
export function identify(identity: Identity): RequestHandler {
  return async (request, response, next) => {
    request.viewer = PUBLIC_VIEWER;
    const { authorization, cookie } = request.headers;
    // Other schemes are not ours: a proxy in front may ask for a password of its own.
    const isBearer = authorization !== undefined && /^bearer(\s|$)/i.test(authorization);
    if (!isBearer && !mentionsSession(cookie)) return next();
    try {
      request.viewer = isBearer
        ? await viewerOfToken(authorization, identity.checkToken)
        : await viewerOfCookie(request, response, identity);
    } catch (error) {
      if (!(error instanceof GraphQLError)) request.log.error({ err: error }, 'who asks could not be told');
      request.identityRefusal = error instanceof GraphQLError ? error : sessionsUnavailable();
    }
    next();
  };
}

/** Answers those who could not be told, and lets all others through. */
export const refuseUnidentified: RequestHandler = ({ identityRefusal }, response, next) => {
  if (!identityRefusal) return next();
  answerRefusal(response, identityRefusal);
};

async function viewerOfToken(authorization: string, checkToken: CheckToken | null): Promise<Viewer> {
  if (!checkToken)
    throw unauthenticated(
      'Tokens are not taken here: no identity provider is configured. Leave the Authorization header out.',
    );
  const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (!token)
    throw unauthenticated(
      'The Authorization header carries no token. Write "Bearer", a space, and the token.',
    );
  return checkToken(token);
}

/** A session that has ended is no error: its owner is the public again, and the cookie goes. */
async function viewerOfCookie(
  { headers }: Request,
  response: Response,
  { sessions, publicUrl }: Identity,
): Promise<Viewer> {
  const value = readSessionCookie(headers.cookie);
  const viewer = value && sessions ? await sessions.find(value) : null;
  if (!viewer) clearSessionCookie(response, publicUrl);
  return viewer ?? PUBLIC_VIEWER;
}

/** Somebody who did sign in is never served as if they had not. */
function sessionsUnavailable(): GraphQLError {
  return apiError(
    ErrorCode.SOURCE_UNAVAILABLE,
    'The database does not answer at the moment. Nothing was lost; try again shortly.',
    { retry: true, http: { status: 503 } },
  );
}
