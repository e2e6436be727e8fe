import { cookieOptions, mentionsSession, readSessionCookie } from '../../server/identity/session-cookie.js';

const value = 'v'.repeat(43);

describe('the cookie of a session', () => {
  it('travels encrypted only, once the pages do', () => {
    expect(cookieOptions('https://atlas.example')).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: true,
    });
    expect(cookieOptions('http://127.0.0.1:4000').secure).toBe(false);
    expect(cookieOptions(undefined).secure).toBe(false);
  });

  it.each([
    ['alone', `atlas_session=${value}`, value],
    ['among others', `theme=dark;atlas_session=${value}; lang=en`, value],
    ['not under a longer name', `my_atlas_session=${value}`, undefined],
    [
      'not twice, as one may have been slipped in',
      `atlas_session=${value}; atlas_session=${'w'.repeat(43)}`,
      undefined,
    ],
    ['not cut short', 'atlas_session=short', undefined],
    ['not as something else', `atlas_session=${"'".repeat(43)}`, undefined],
    ['not where there is none', undefined, undefined],
  ])('is read %s', (_name, header, expected) => {
    expect(readSessionCookie(header)).toBe(expected);
  });

  it('keeps kept answers away even where it cannot be read', () => {
    expect(mentionsSession('atlas_session')).toBe(true);
    expect(mentionsSession('a=b; atlas_session=')).toBe(true);
    expect(mentionsSession('theme=dark')).toBe(false);
    expect(mentionsSession(undefined)).toBe(false);
  });
});
