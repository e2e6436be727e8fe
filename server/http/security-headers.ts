import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const self = ["'self'"];

/** Only this host is ever asked for anything; scripts come from files, never from the page's text. */
const policy = {
  defaultSrc: self,
  scriptSrc: self,
  scriptSrcAttr: ["'none'"],
  styleSrc: self,
  // Charts place their parts with style attributes, which cannot fetch or run anything under the rest of the policy.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: [...self, 'data:'],
  fontSrc: self,
  connectSrc: self,
  objectSrc: ["'none'"],
  baseUri: self,
  formAction: self,
  frameAncestors: self,
};

function headers(directives: Record<string, Iterable<string>>): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: { includeSubDomains: false },
  });
}

/** The security headers of every answer. */
export function securityHeaders(): RequestHandler {
  return headers(policy);
}

/**
 * The same for the API explorer, which has one inline script (let in by a nonce), draws its editor with style elements
 * of its own, and runs plug-ins in a worker and a frame.
 */
export function explorerHeaders(nonce: string): RequestHandler {
  return headers({
    ...policy,
    scriptSrc: [...self, `'nonce-${nonce}'`],
    styleSrc: [...self, "'unsafe-inline'"],
    workerSrc: [...self, 'blob:'],
    fontSrc: [...self, 'data:'],
  });
}

/** A value that lets one inline script through, used once. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}
