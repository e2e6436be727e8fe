import pg from 'pg';
import { signInBench, type SignInBench } from './support/sign-in-bench.js';
import { Visitor } from './support/visitor.js';

let atlas: SignInBench;

beforeAll(async () => {
  atlas = await signInBench();
});

const PUBLIC = { name: null, audiences: ['PUBLIC'], areaCodes: [], signedIn: false, isDemonstration: false };

describe('signing in with an OpenID provider', () => {
  it('asks for a code with state, nonce and PKCE, and for nothing about the person but who it is', async () => {
    const sent = await new Visitor().go(atlas.at('/auth/sign-in'));
    const { origin, searchParams } = new URL(sent.headers.get('location') ?? '');
    expect({ status: sent.status, origin }).toEqual({ status: 303, origin: atlas.issuer });
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'atlas',
      redirect_uri: atlas.at('/auth/callback'),
      response_type: 'code',
      scope: 'openid',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(sent.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^atlas_sign_in=.*; Path=\/auth;.*; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('ends where it began, with a cookie that no script can read', async () => {
    const visitor = new Visitor();
    const back = await visitor.go(await atlas.untilCallback(visitor));
    expect({ status: back.status, to: back.headers.get('location') }).toEqual({
      status: 303,
      to: '/areas/E08000004?band=75',
    });
    const [session] = back.headers.getSetCookie().filter((line) => line.startsWith('atlas_session='));
    expect(session).toMatch(/^atlas_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(await back.text()).not.toMatch(/eyJ/);
  });

  it('says who one is by audience and area, never by name', async () => {
    expect(await atlas.whoAmI(await atlas.signIn())).toEqual({
      data: {
        viewer: {
          name: null,
          audiences: ['PUBLIC', 'COMMISSIONER'],
          areaCodes: ['E08000004'],
          signedIn: true,
          isDemonstration: false,
        },
      },
    });
    expect(await atlas.whoAmI(new Visitor())).toEqual({ data: { viewer: PUBLIC } });
  });

  it('is over after signing out, and the issuer is told of', async () => {
    const visitor = await atlas.signIn();
    const cookie = `atlas_session=${visitor.cookies.get('atlas_session')}`;
    const out = await visitor.post(atlas.at('/auth/sign-out'));
    const { endSession } = await out.json();
    expect(endSession).toMatch(`${atlas.issuer}/session/end`);
    expect(new URL(endSession).searchParams.get('id_token_hint')).toBeNull();
    expect(visitor.cookies.has('atlas_session')).toBe(false);
    // The old cookie is worth nothing any more, and goes.
    const again = await fetch(atlas.at('/auth'), { headers: { cookie } });
    expect(again.headers.getSetCookie().join()).toMatch(/^atlas_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  });

  it('lists no demonstration people beside an issuer', async () => {
    expect(await (await fetch(atlas.at('/auth'))).json()).toEqual({ signIn: 'oidc', demonstration: [] });
    const post = await new Visitor().post(atlas.at('/auth/demonstration'), { audience: 'STEWARD' });
    expect(post.status).toBe(404);
  });
});

describe('what is kept of a person', () => {
  it('is the issuer’s own id and what was granted: no name, no address, no token, no cookie', async () => {
    const visitor = await atlas.signIn();
    const client = new pg.Client({ connectionString: atlas.databaseUrl });
    await client.connect();
    const { rows } = await client.query('SELECT * FROM session ORDER BY created_at DESC LIMIT 1');
    const audited = await client.query('SELECT actor, action FROM audit_event ORDER BY seq DESC LIMIT 1');
    await client.end();
    expect(audited.rows).toEqual([{ actor: 'person-7', action: 'SIGN_IN' }]);
    const lifetime = rows[0].expires_at.getTime() - rows[0].created_at.getTime();
    expect(rows[0]).toMatchObject({ subject: 'person-7', name: null, is_demonstration: false });
    expect(Object.keys(rows[0])).not.toContain('id_token');
    expect(JSON.stringify(rows[0])).not.toMatch(/A Person|@|eyJ/);
    expect(JSON.stringify(rows[0])).not.toContain(visitor.cookies.get('atlas_session'));
    // No longer than the issuer vouches for: an hour here.
    expect(lifetime).toBeGreaterThan(3_500_000);
    expect(lifetime).toBeLessThanOrEqual(3_601_000);
  });

  it('serves nobody once the session has ended, and not as a demonstration either', async () => {
    for (const change of ["expires_at = now() - interval '1 second'", 'is_demonstration = true']) {
      const visitor = await atlas.signIn();
      const client = new pg.Client({ connectionString: atlas.databaseUrl });
      await client.connect();
      await client.query(`UPDATE session SET ${change}`);
      await client.end();
      expect((await atlas.whoAmI(visitor)).data.viewer).toEqual(PUBLIC);
      expect(visitor.cookies.has('atlas_session')).toBe(false);
    }
  });
});

describe('the answers that are kept', () => {
  it('are never used for, or made by, whoever brings a session’s cookie, whole or broken', async () => {
    const visitor = await atlas.signIn();
    const query = '{ viewer { signedIn } }';
    const ask = (cookie?: string) =>
      fetch(atlas.at('/graphql'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        body: JSON.stringify({ query }),
      });
    const session = visitor.cookies.get('atlas_session');
    for (let time = 1; time <= 2; time++) {
      const mine = await ask(`theme=dark; atlas_session=${session}`);
      expect(mine.headers.get('x-answer')).toBeNull();
      expect(await mine.json()).toEqual({ data: { viewer: { signedIn: true } } });
      const broken = await ask('atlas_session=nonsense');
      expect(broken.headers.get('x-answer')).toBeNull();
      const publicly = await ask('theme=dark');
      expect(publicly.headers.get('x-answer')).toMatch(/hit|miss/);
      expect(await publicly.json()).toEqual({ data: { viewer: { signedIn: false } } });
    }
  });
});
