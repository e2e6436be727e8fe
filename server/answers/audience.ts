import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../access/viewer.js';
import { mentionsSession } from '../identity/session-cookie.js';

/** Those who may be given the same answers. */
export interface Audience {
  /** Part of the key of every kept answer: two audiences never share one. */
  readonly key: string;
  /** Whether anybody may have the answer, proxies on the way included. */
  readonly isPublic: boolean;
}

/** Who asks; null when it cannot be told: such a request is neither answered from what is kept, nor kept. */
export type AudienceOf = (request: Asked) => Audience | null;

type Asked = Pick<IncomingMessage, 'headers'> & { readonly viewer?: Viewer };

const PUBLIC: Audience = { key: 'PUBLIC', isPublic: true };

/** The headers by which somebody could say who they are. An empty one counts: it is not for us to guess what it means. */
const CREDENTIALS = ['authorization', 'proxy-authorization', 'x-api-key'];

/**
 * Who asks. Without any credentials that is the public; credentials that nothing here can attribute to an audience
 * are never taken for the public's, and neither is a session's cookie, whole or broken.
 */
export const audienceOf: AudienceOf = ({ headers, viewer }) => {
  const isKnown = viewer !== undefined && viewer.subject !== null;
  const hasCredentials = CREDENTIALS.some((name) => headers[name] !== undefined);
  return isKnown || hasCredentials || mentionsSession(headers.cookie) ? null : PUBLIC;
};
