import type { CookieOptions, Response } from 'express';

/** The cookie of somebody who signed in on the pages. */
export const SESSION_COOKIE = 'atlas_session';

/** What a session's value looks like: 32 random bytes. */
const VALUE = /^[\w-]{43}$/;

/** No script reads it, no other site sends it with a form, and it belongs to this host alone. */
export function cookieOptions(publicUrl: string | undefined, path = '/'): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path, secure: publicUrl?.startsWith('https:') ?? false };
}

/**
 * The value of the one cookie of that name in a Cookie header. Two of the same name are none: one of them may have been
 * slipped in by a neighbouring host.
 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

/** The session's value; undefined where there is none that could be ours. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const value = readCookie(header, SESSION_COOKIE);
  return value !== undefined && VALUE.test(value) ? value : undefined;
}

/** Whether a Cookie header could carry a session, whole or broken: told generously. */
export function mentionsSession(header: string | undefined): boolean {
  return header !== undefined && header.includes(SESSION_COOKIE);
}

export function setSessionCookie(
  response: Response,
  value: string,
  expires: Date,
  publicUrl: string | undefined,
): void {
  response.cookie(SESSION_COOKIE, value, { ...cookieOptions(publicUrl), expires });
}

export function clearSessionCookie(response: Response, publicUrl: string | undefined): void {
  response.clearCookie(SESSION_COOKIE, cookieOptions(publicUrl));
}
