import type { Response } from 'express';
import type { GraphQLError } from 'graphql';
import { apiError, ErrorCode } from '../api/errors.js';

/** Why somebody cannot be told to be who they say: UNAUTHENTICATED, with what to do. It never quotes what they sent. */
export function unauthenticated(message: string): GraphQLError {
  return apiError(ErrorCode.UNAUTHENTICATED, message, { http: { status: 401 } });
}

/** What somebody may not do here: FORBIDDEN. */
export function forbidden(message: string): GraphQLError {
  return apiError(ErrorCode.FORBIDDEN, message, { http: { status: 403 } });
}

/** The issuer cannot be reached: nobody's fault who asks, so SOURCE_UNAVAILABLE. */
export function issuerUnavailable(): GraphQLError {
  return apiError(
    ErrorCode.SOURCE_UNAVAILABLE,
    'Who signed in cannot be checked at the moment: the identity provider does not answer. Try again shortly.',
    { retry: true, http: { status: 503 } },
  );
}

/** Answers a refusal in the shape of a GraphQL answer. */
export function answerRefusal(response: Response, { message, extensions }: GraphQLError): void {
  const { http, ...shown } = extensions as { http?: { status: number } };
  const status = http?.status ?? 400;
  // The standard of bearer tokens wants the reason here too, in plain ASCII.
  if (status === 401)
    response.setHeader(
      'WWW-Authenticate',
      `Bearer realm="Care Market Atlas", error="invalid_token", error_description="${message.replace(/[^\x20-\x7e]|["\\]/g, '')}"`,
    );
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).json({ errors: [{ message, extensions: shown }] });
}
