import type { ErrorRequestHandler, RequestHandler } from 'express';

/** The codes of failures outside GraphQL, by HTTP status. */
const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'UNAVAILABLE',
};

/** The body of a failure: the shape of a GraphQL answer, so that a client reads errors in one way only. */
export function errorBody(status: number, message: string, requestId: unknown) {
  const code = codes[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  return { errors: [{ message, extensions: { code, requestId } }] };
}

/** Answers what nothing else answered. */
export const notFound: RequestHandler = (request, response) => {
  response.status(404).json(errorBody(404, `There is nothing at ${request.path}.`, request.id));
};

/** Answers a failure as JSON: what the client did wrong in words, what we did wrong only by the request's id. */
export const errorHandler: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const status = clientErrorStatus(error) ?? 500;
  if (status === 500) request.log.error({ err: error }, 'the request failed');
  const message = status === 500 ? 'Something went wrong on our side.' : messageOf(error, status);
  response.status(status).json(errorBody(status, message, request.id));
};

/** Errors of Express and its parsers carry a status and say whether their message may be shown. */
function clientErrorStatus(error: { status?: unknown; expose?: unknown }): number | undefined {
  const { status, expose } = error;
  return typeof status === 'number' && status >= 400 && status < 500 && expose !== false ? status : undefined;
}

function messageOf(error: { type?: string; message: string }, status: number): string {
  if (error.type === 'entity.parse.failed') return 'The body of the request is not JSON.';
  if (status === 413) return 'The body of the request is too large.';
  return error.message;
}
