import { apiError, ErrorCode } from '../api/errors.js';

/** Longer ones do not fit into a cookie. */
const LONGEST = 1_500;

/**
 * Where to go after signing in: a path on this site, as a browser understands it.
 * @throws BAD_USER_INPUT for whatever could lead elsewhere
 */
export function checkReturnTo(given: unknown): string {
  if (given === undefined || given === null || given === '') return '/';
  if (typeof given === 'string' && given.length <= LONGEST && /^\/(?![/\\])/.test(given)) {
    const { origin, pathname, search, hash } = new URL(given, HERE);
    const path = `${pathname}${search}${hash}`;
    // Dots and backslashes are resolved by now: "/.//elsewhere" would be another host to the browser.
    const staysHere = origin === HERE && !path.startsWith('//') && !/^\/auth(\/|$)/i.test(pathname);
    if (staysHere) return path;
  }
  throw apiError(
    ErrorCode.BAD_USER_INPUT,
    'returnTo must be a path on this site, such as /areas/E08000004.',
    {
      argument: 'returnTo',
      http: { status: 400 },
    },
  );
}

const HERE = 'http://here.invalid';
