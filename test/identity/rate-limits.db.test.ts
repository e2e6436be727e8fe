import { startApp } from '../support/app.js';
import { describeWithRedis, startRedis } from '../support/redis.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { AUDIENCE, startKeyIssuer, type KeyIssuer } from './support/key-issuer.js';

let issuer: KeyIssuer;
beforeAll(async () => {
  issuer = await startKeyIssuer();
});
afterAll(() => issuer.stop());

const start = (env: Record<string, string> = {}) =>
  startApp({ env: { RATE_LIMIT_PER_MINUTE: '3', OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE, ...env } });

const ask = (atlas: RunningAtlas, headers: Record<string, string> = {}) =>
  fetch(atlas.at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
  });

/** The statuses of so many requests, one after the other. */
async function statuses(count: number, one: () => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push((await one()).status);
  return all;
}

const bearer = async (sub: string) => ({ authorization: `Bearer ${await issuer.token({ sub })}` });

describe('the rate limit', () => {
  it('is told with every answer, and what to do and when once it is reached', async () => {
    const atlas = await start();
    const first = await ask(atlas);
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"requests"; q=3; w=60/);
    expect(first.headers.get('ratelimit')).toMatch(/^"requests"; r=2; t=\d+$/);
    await statuses(2, () => ask(atlas));
    const last = await ask(atlas);
    expect(last.status).toBe(429);
    const seconds = Number(last.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await last.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^Too many requests\. Wait \d+ seconds?, then try again\.$/),
          extensions: { code: 'RATE_LIMITED', retry: true, retryAfter: seconds },
        },
      ],
    });
    // Files count with questions; pages and health do not count.
    expect((await fetch(atlas.at('/export/figures.csv'))).status).toBe(429);
    expect((await fetch(atlas.at('/health/live'))).status).toBe(200);
  });

  it('counts each person who signed in apart, wherever they sit, and all others by address', async () => {
    const atlas = await start();
    const [one, other] = [await bearer('one'), await bearer('other')];
    expect(await statuses(4, () => ask(atlas, one))).toEqual([200, 200, 200, 429]);
    expect(await statuses(4, () => ask(atlas, other))).toEqual([200, 200, 200, 429]);
    expect(await statuses(4, () => ask(atlas))).toEqual([200, 200, 200, 429]);
  });

  it('counts tokens that do not hold by address, so that nobody can go on guessing', async () => {
    const atlas = await start();
    expect(await statuses(4, () => ask(atlas, { authorization: 'Bearer a.b.c' }))).toEqual([
      401, 401, 401, 429,
    ]);
  });

  it('believes no forwarding header unless a proxy of ours stands in front', async () => {
    const visitor = (last: number) => ({ 'x-forwarded-for': `203.0.113.${last}` });
    const direct = await start();
    let last = 0;
    expect(await statuses(4, () => ask(direct, visitor(++last)))).toEqual([200, 200, 200, 429]);
    const proxied = await start({ TRUST_PROXY: '1' });
    expect(await statuses(4, () => ask(proxied, visitor(++last)))).toEqual([200, 200, 200, 200]);
    const invented = (n: number) => ({ 'x-forwarded-for': `10.0.0.${n}, 203.0.113.77` });
    expect(await statuses(4, () => ask(proxied, invented(++last)))).toEqual([200, 200, 200, 429]);
  });

  it('takes the addresses of one network of IPv6 for one', async () => {
    const atlas = await start({ TRUST_PROXY: '1' });
    let last = 0;
    const neighbour = () => ask(atlas, { 'x-forwarded-for': `2001:db8:1:100::${(++last).toString(16)}` });
    expect(await statuses(4, neighbour)).toEqual([200, 200, 200, 429]);
    expect((await ask(atlas, { 'x-forwarded-for': '2001:db8:ffff::1' })).status).toBe(200);
  });

  it('is stricter where people sign in', async () => {
    const atlas = await start({ RATE_LIMIT_PER_MINUTE: '1000' });
    const listed = await fetch(atlas.at('/auth'));
    expect(listed.headers.get('ratelimit-policy')).toMatch(/^"sign-ins"; q=60; w=60/);
    expect((await ask(atlas)).headers.get('ratelimit-policy')).toMatch(/^"requests"; q=1000; w=60/);
  });

  it('can be switched off', async () => {
    const atlas = await start({ RATE_LIMIT_PER_MINUTE: '0' });
    expect((await ask(atlas)).headers.get('ratelimit')).toBeNull();
  });
});

describeWithRedis('the rate limit of processes that share a Redis', () => {
  it('counts for all of them together, and in each alone once Redis is gone', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url, ANSWER_CACHE_MB: '0' };
    const [one, other] = [await start(env), await start(env)];
    expect(await statuses(2, () => ask(one))).toEqual([200, 200]);
    expect(await statuses(2, () => ask(other))).toEqual([200, 429]);
    await redis.stop();
    expect(await statuses(4, () => ask(one))).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, () => ask(other))).toEqual([200]);
  });
});
