import { request as httpRequest } from 'node:http';
import pg from 'pg';
import { readConfig } from '../../server/config.js';
import { demonstration } from '../../server/identity/demonstration.js';
import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { Visitor } from './support/visitor.js';

/** Without DATABASE_URL the product runs a database of its own. */
const OWN_DATABASE = { DATABASE_URL: '' };
const DATABASE = { DATABASE_URL: 'postgres://atlas@127.0.0.1:5432/atlas' };

let atlas: RunningAtlas & { databaseUrl: string };

beforeAll(async () => {
  atlas = await startApp({ env: OWN_DATABASE });
});

const signIn = async (audience: string) => {
  const visitor = new Visitor();
  const answer = await visitor.post(atlas.at('/auth/demonstration'), {
    audience,
    returnTo: '/areas/D10000001',
  });
  return { visitor, answer };
};

describe('the demonstration sign-in', () => {
  it('has one person of each audience, in words that say so', async () => {
    const listed = await (await fetch(atlas.at('/auth'))).json();
    expect(listed).toEqual({
      signIn: 'demonstration',
      demonstration: [
        { audience: 'PROVIDER', name: expect.stringMatching(/^Demonstration provider, .+/) },
        { audience: 'ICB_PARTNER', name: 'Demonstration NHS partner, Upper Merrow' },
        { audience: 'COMMISSIONER', name: 'Demonstration commissioner, Harrowdale' },
        { audience: 'STEWARD', name: 'Demonstration data steward' },
      ],
    });
  });

  it.each([
    ['PROVIDER', []],
    ['ICB_PARTNER', ['D54000001']],
    ['COMMISSIONER', ['D10000001']],
    ['STEWARD', []],
  ])('makes one a %s of the demonstration country', async (audience, areaCodes) => {
    const { visitor, answer } = await signIn(audience);
    expect(await answer.json()).toEqual({ returnTo: '/areas/D10000001' });
    const query = '{ viewer { audiences areaCodes isDemonstration providerIds } }';
    const told = await (await visitor.post(atlas.at('/graphql'), { query })).json();
    expect(told.data.viewer).toMatchObject({
      audiences: ['PUBLIC', audience],
      areaCodes,
      isDemonstration: true,
    });
    expect(told.data.viewer.providerIds).toHaveLength(audience === 'PROVIDER' ? 1 : 0);
  });

  it('has a provider with homes in Harrowdale and elsewhere', async () => {
    const { visitor } = await signIn('PROVIDER');
    const told = await (
      await visitor.post(atlas.at('/graphql'), { query: '{ viewer { providerIds } }' })
    ).json();
    const client = new pg.Client({ connectionString: atlas.databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `SELECT council_code = 'D10000001' AS is_here, bool_and(is_demonstration) AS is_invented, count(*)::int AS homes
       FROM care_home WHERE provider_id = ANY ($1) AND deregistered_on IS NULL GROUP BY 1 ORDER BY 1`,
      [told.data.viewer.providerIds],
    );
    await client.end();
    expect(rows.map(({ is_here, is_invented }) => ({ is_here, is_invented }))).toEqual([
      { is_here: false, is_invented: true },
      { is_here: true, is_invented: true },
    ]);
    for (const { homes } of rows) expect(homes).toBeGreaterThanOrEqual(2);
  });

  it('is over after signing out', async () => {
    const { visitor } = await signIn('STEWARD');
    const cookie = `atlas_session=${visitor.cookies.get('atlas_session')}`;
    expect(await (await visitor.post(atlas.at('/auth/sign-out'))).json()).toEqual({ endSession: null });
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query: '{ viewer { signedIn } }' });
    const again = await fetch(atlas.at('/graphql'), { method: 'POST', headers, body });
    expect(await again.json()).toEqual({ data: { viewer: { signedIn: false } } });
  });

  it.each(['PUBLIC', 'steward', '', undefined, ['STEWARD']])('has nobody who is %p', async (audience) => {
    const { answer } = await signIn(audience as string);
    expect(answer.status).toBe(400);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy that follows the standard', { forwarded: 'for=203.0.113.9' }],
  ])('refuses what comes through %s', async (_name, headers) => {
    const answer = await new Visitor().post(
      atlas.at('/auth/demonstration'),
      { audience: 'STEWARD' },
      headers,
    );
    expect({ status: answer.status, code: (await answer.json()).errors[0].extensions.code }).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it('refuses a name that another’s domain was given for this machine, and does not list anybody there', async () => {
    const host = `evil.example:${new URL(atlas.at('/')).port}`;
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
    const post = await rawRequest('/auth/demonstration', 'POST', headers, '{"audience":"STEWARD"}');
    expect(post.status).toBe(403);
    const listed = await rawRequest('/auth', 'GET', { host });
    expect(JSON.parse(listed.text)).toEqual({ signIn: null, demonstration: [] });
  });
});

describe('the demonstration sign-in does not exist', () => {
  const elsewhere: [string, Record<string, string>][] = [
    ['with a database of one’s own', DATABASE],
    ['on an address that others reach', { HOST: '0.0.0.0' }],
    ['beside an issuer', { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'atlas' }],
  ];

  it.each(elsewhere)('%s: it cannot even be made', (_name, env) => {
    const nothing = { query: () => Promise.reject(new Error('never asked')) } as unknown as pg.Pool;
    expect(() => demonstration(nothing, readConfig({}))).not.toThrow();
    expect(() => demonstration(nothing, readConfig(env))).toThrow('exists only with the embedded database');
  });

  it.each(elsewhere)(
    '%s: its addresses are not there, and its sessions count for nothing',
    async (_name, env) => {
      const other = await startApp({ env: { ...OWN_DATABASE, ...env } });
      const address = new URL(other.at('/'));
      address.hostname = '127.0.0.1';
      const post = await new Visitor().post(new URL('/auth/demonstration', address).href, {
        audience: 'STEWARD',
      });
      expect(post.status).toBe(404);
      const listed = await (await fetch(new URL('/auth', address))).json();
      expect(listed).toEqual({ signIn: null, demonstration: [] });
    },
  );
});

/** A request with a Host header of one's own, which fetch would not send. */
function rawRequest(path: string, method: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = httpRequest(atlas.at(path), { method, headers }, (response) => {
      let text = '';
      response
        .on('data', (chunk) => (text += chunk))
        .on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.on('error', reject).end(body);
  });
}
