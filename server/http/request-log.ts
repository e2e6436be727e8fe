import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const acceptable = /^[\w.-]{1,64}$/;

/** Takes the id that a proxy gave the request if it is harmless, else makes one; the answer carries it too. */
function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** Failures are loud; what a page loads or a monitor asks for by the minute is only for the curious. */
function levelOf(request: IncomingMessage, response: ServerResponse, error?: Error) {
  if (error || response.statusCode >= 500) return 'error';
  if (response.statusCode >= 400) return 'warn';
  return /^\/(assets|health|explorer)\//.test(request.url ?? '') ? 'debug' : 'info';
}

/** Logs each request once it is answered, with its id, and gives `request.id` and `request.log` to what follows. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: requestId,
    customLogLevel: levelOf,
    serializers: {
      // What an issuer sends somebody back with is good for signing in: it stays out of the log.
      req: ({ id, method, url }) => ({ id, method, url: url.replace(/^(\/auth\/[^?]*)\?.*/s, '$1') }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  }) as RequestHandler;
}
