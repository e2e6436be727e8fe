import { Router, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { apiError, ErrorCode } from '../api/errors.js';
import { DEMONSTRATION_FOR, isFromThisMachine, type Demonstration } from './demonstration.js';
import { beginHandshake, HANDSHAKE_FOR, readHandshake } from './handshake.js';
import type { OidcSignIn } from './oidc-sign-in.js';
import { answerRefusal, forbidden } from './refusal.js';
import { checkReturnTo } from './return-to.js';
import { checkSameOrigin } from './same-origin.js';
import {
  clearSessionCookie,
  cookieOptions,
  readCookie,
  readSessionCookie,
  setSessionCookie,
} from './session-cookie.js';
import type { Sessions } from './sessions.js';
import { SignInError } from './sign-in-error.js';

/** The ways to sign in; at most one of them is there. */
export interface SignInWays {
  sessions: Sessions | null;
  oidc: OidcSignIn | null;
  demonstration: Demonstration | null;
  publicUrl: string | undefined;
}

const HANDSHAKE_COOKIE = 'atlas_sign_in';

/** Everything under /auth: what there is, signing in, coming back, signing out. */
export function authRoutes(ways: SignInWays): Router {
  const { sessions, oidc, demonstration } = ways;
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get(
    '/',
    answering((request, response) => list(request, response, ways)),
  );
  if (!sessions) return router;
  if (oidc) {
    router.get(
      '/sign-in',
      answering((request, response) => begin(request, response, ways, oidc)),
    );
    router.get(
      '/callback',
      answering((request, response) => finish(request, response, ways, sessions, oidc)),
    );
  }
  if (demonstration)
    router.post(
      '/demonstration',
      answering((request, response) => demonstrate(request, response, ways, sessions, demonstration)),
    );
  router.post(
    '/sign-out',
    answering((request, response) => signOut(request, response, ways, sessions)),
  );
  return router;
}

async function list(request: Request, response: Response, { oidc, demonstration }: SignInWays) {
  const isHere = demonstration !== null && isFromThisMachine(request);
  const people = isHere ? await demonstration.people() : [];
  response.json({
    signIn: oidc ? 'oidc' : isHere ? 'demonstration' : null,
    demonstration: people.map(({ name, grants: [{ audience }] }) => ({ audience, name })),
  });
}

async function begin(request: Request, response: Response, { publicUrl }: SignInWays, oidc: OidcSignIn) {
  const handshake = beginHandshake(checkReturnTo(request.query.returnTo));
  const address = await oidc.addressFor(handshake);
  response.cookie(HANDSHAKE_COOKIE, handshake.cookie, {
    ...cookieOptions(publicUrl, '/auth'),
    maxAge: HANDSHAKE_FOR,
  });
  response.redirect(303, address.href);
}

async function finish(
  request: Request,
  response: Response,
  { publicUrl }: SignInWays,
  sessions: Sessions,
  oidc: OidcSignIn,
) {
  const handshake = readHandshake(readCookie(request.headers.cookie, HANDSHAKE_COOKIE));
  // It serves once, whatever comes of it.
  response.clearCookie(HANDSHAKE_COOKIE, cookieOptions(publicUrl, '/auth'));
  if (!handshake) throw new SignInError('failed');
  const returnTo = checkReturnTo(handshake.returnTo);
  const { viewer, expires } = await oidc.finish(handshake, request.originalUrl);
  await endPrevious(request, sessions);
  setSessionCookie(response, await sessions.begin(viewer, expires), expires, publicUrl);
  response.redirect(303, returnTo);
}

async function demonstrate(
  request: Request,
  response: Response,
  { publicUrl }: SignInWays,
  sessions: Sessions,
  demonstration: Demonstration,
) {
  checkSameOrigin(request, publicUrl);
  if (!isFromThisMachine(request)) throw forbidden('The demonstration sign-in works on this machine only.');
  const { audience, returnTo } = (request.body ?? {}) as Record<string, unknown>;
  const people = await demonstration.people();
  const person = people.find(({ grants: [grant] }) => grant.audience === audience);
  if (!person)
    throw apiError(
      ErrorCode.BAD_USER_INPUT,
      'audience must name one of the demonstration people that GET /auth lists.',
      {
        argument: 'audience',
      },
    );
  const path = checkReturnTo(returnTo);
  const expires = new Date(Date.now() + DEMONSTRATION_FOR);
  await endPrevious(request, sessions);
  setSessionCookie(response, await sessions.begin(person, expires), expires, publicUrl);
  response.json({ returnTo: path });
}

async function signOut(
  request: Request,
  response: Response,
  { oidc, publicUrl }: SignInWays,
  sessions: Sessions,
) {
  checkSameOrigin(request, publicUrl);
  await endPrevious(request, sessions);
  clearSessionCookie(response, publicUrl);
  response.json({ endSession: oidc ? await oidc.endSession() : null });
}

/** Whoever signs in anew, or out, leaves no older session behind. */
async function endPrevious({ headers }: Request, sessions: Sessions): Promise<void> {
  const value = readSessionCookie(headers.cookie);
  if (value) await sessions.end(value);
}

/** A sign-in that came to nothing leads to the page that says so; other refusals are answered as the API does. */
function answering(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return async (request, response, next) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (error instanceof SignInError) response.redirect(303, `/sign-in?problem=${error.problem}`);
      else if (error instanceof GraphQLError) answerRefusal(response, error);
      else next(error);
    }
  };
}
