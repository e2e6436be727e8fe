import type { Request, Response } from 'express';
import type { KeptAnswer } from './kept-answer.js';

/** How an answer was come by, told in X-Answer to those who look. */
export type Origin = 'hit' | 'miss' | 'joined';

/** Sends an answer, compressed where the client takes that, or 304 to a GET that names what it has already. */
export function sendAnswer(
  request: Request,
  response: Response,
  { contentType, tag, body, gzip }: KeptAnswer,
  { origin, isPublic }: { origin: Origin; isPublic: boolean },
): void {
  const compressed = gzip && takesGzip(request) ? gzip : null;
  const etag = compressed ? `"${tag}-gzip"` : `"${tag}"`;
  response.setHeader('X-Answer', origin);
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Authorization, Accept, Accept-Encoding');
  // To be asked for again each time. What is sent is what the tag stands for, so nobody may compress it on the way.
  response.setHeader('Cache-Control', `${isPublic ? '' : 'private, '}no-cache, no-transform`);
  if (request.method === 'GET' && names(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', contentType);
  if (compressed) response.setHeader('Content-Encoding', 'gzip');
  const bytes = compressed ?? body;
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200).end(bytes);
}

/** The usual header is told at a glance; others are weighed properly. */
function takesGzip(request: Request): boolean {
  const accepted = request.headers['accept-encoding'];
  if (accepted === undefined) return false;
  if (!accepted.includes(';')) return /(?:^|[ ,])(?:gzip|\*)(?:,|$)/.test(accepted);
  return request.acceptsEncodings('gzip', 'identity') === 'gzip';
}

/** Whether a list of entity tags, compared weakly as the standard has it, names this one. */
function names(list: string | undefined, etag: string): boolean {
  if (list === undefined) return false;
  const tags = list.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
