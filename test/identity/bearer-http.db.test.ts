import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { AUDIENCE, inSeconds, startKeyIssuer, type KeyIssuer } from './support/key-issuer.js';

let issuer: KeyIssuer;
let atlas: RunningAtlas;

beforeAll(async () => {
  issuer = await startKeyIssuer();
  atlas = await startApp({ env: { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE } });
});
afterAll(() => issuer.stop());

const ask = (authorization: string, at = atlas.at('/graphql')) =>
  fetch(at, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: '{ viewer { audiences areas { name } providers { name } signedIn } }' }),
  });

describe('a client with a bearer token', () => {
  it('is who the token says', async () => {
    const answer = await ask(`Bearer ${await issuer.token()}`);
    expect(await answer.json()).toEqual({
      data: {
        viewer: {
          audiences: ['PUBLIC', 'COMMISSIONER'],
          areas: [{ name: 'Oldham' }],
          providers: [],
          signedIn: true,
        },
      },
    });
    expect(answer.headers.get('x-answer')).toBeNull();
  });

  it('is told what to do about a token that does not hold, wherever it is sent', async () => {
    const token = await issuer.token({ exp: inSeconds(-600) });
    for (const path of ['/graphql', '/export/figures.csv', '/auth']) {
      const answer = await ask(`Bearer ${token}`, atlas.at(path));
      const text = await answer.text();
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="Care Market Atlas", error="invalid_token", error_description="The token has expired. Sign in again for a new one."',
      );
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: 'The token has expired. Sign in again for a new one.',
            extensions: { code: 'UNAUTHENTICATED', retry: false },
          },
        ],
      });
      expect(text).not.toContain(token.slice(0, 10));
    }
  });

  it.each(['Bearer', 'Bearer ', 'Bearer a b', 'bearer {"a":1}'])(
    'is refused with half a header: %s',
    async (header) => {
      expect((await ask(header)).status).toBe(401);
    },
  );

  it('is the public where a proxy asked for a password of its own', async () => {
    const answer = await ask(`Basic ${Buffer.from('user:password').toString('base64')}`);
    expect((await answer.json()).data.viewer).toMatchObject({ audiences: ['PUBLIC'], signedIn: false });
  });

  it('is asked to come back when the issuer is away', async () => {
    const away = await startApp({ env: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: AUDIENCE } });
    const answer = await ask(`Bearer ${await issuer.token()}`, away.at('/graphql'));
    expect(answer.status).toBe(503);
    expect((await answer.json()).errors[0].extensions).toEqual({ code: 'SOURCE_UNAVAILABLE', retry: true });
  });

  it('is refused where no issuer is configured, whatever the token', async () => {
    const plain = await startApp();
    const answer = await ask(`Bearer ${await issuer.token()}`, plain.at('/graphql'));
    expect(answer.status).toBe(401);
    expect((await answer.json()).errors[0].message).toContain('no identity provider is configured');
  });

  it('signs in nobody on the pages: there is no client for that', async () => {
    expect(await (await fetch(atlas.at('/auth'))).json()).toEqual({ signIn: null, demonstration: [] });
    expect((await fetch(atlas.at('/auth/sign-in'), { redirect: 'manual' })).status).toBe(404);
  });
});
