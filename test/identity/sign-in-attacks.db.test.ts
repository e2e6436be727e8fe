import { signInBench, type SignInBench } from './support/sign-in-bench.js';
import { Visitor } from './support/visitor.js';

let atlas: SignInBench;

beforeAll(async () => {
  atlas = await signInBench();
});

describe('coming back from the issuer', () => {
  /** Comes back, and expects to be told on the page, without a session. */
  async function expectNothing(visitor: Visitor, address: string, problem: string) {
    const back = await visitor.go(address);
    expect(back.headers.get('location')).toBe(`/sign-in?problem=${problem}`);
    expect(visitor.cookies.has('atlas_session')).toBe(false);
  }

  const changed = (address: string, name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };

  it('comes to nothing with another state', async () => {
    const visitor = new Visitor();
    await expectNothing(
      visitor,
      changed(await atlas.untilCallback(visitor), 'state', 'x'.repeat(43)),
      'failed',
    );
  });

  it('comes to nothing in a browser that did not begin it', async () => {
    const address = await atlas.untilCallback(new Visitor());
    await expectNothing(new Visitor(), address, 'failed');
    const other = new Visitor();
    await other.go(atlas.at('/auth/sign-in'));
    await expectNothing(other, address, 'failed');
  });

  it('comes to nothing when the nonce is another one', async () => {
    const visitor = new Visitor();
    const address = await atlas.untilCallback(visitor, (url) =>
      url.searchParams.set('nonce', 'of-another-sign-in'),
    );
    await expectNothing(visitor, address, 'failed');
  });

  it('comes to nothing when the code was asked for with another PKCE challenge', async () => {
    const visitor = new Visitor();
    const address = await atlas.untilCallback(visitor, (url) =>
      url.searchParams.set('code_challenge', 'x'.repeat(43)),
    );
    await expectNothing(visitor, address, 'failed');
  });

  it('comes to nothing the second time', async () => {
    const visitor = new Visitor();
    const address = await atlas.untilCallback(visitor);
    await visitor.go(address);
    visitor.cookies.delete('atlas_session');
    await expectNothing(visitor, address, 'failed');
  });

  it('comes to nothing when where to return to was changed in the cookie', async () => {
    const visitor = new Visitor();
    const address = await atlas.untilCallback(visitor);
    const [seed, begun] = (visitor.cookies.get('atlas_sign_in') ?? '').split('.');
    const elsewhere = Buffer.from('https://evil.example').toString('base64url');
    visitor.cookies.set('atlas_sign_in', `${seed}.${begun}.${elsewhere}`);
    const back = await visitor.go(address);
    expect(back.headers.get('location') ?? '').not.toContain('evil');
    expect(visitor.cookies.has('atlas_session')).toBe(false);
  });

  it('says so when the issuer refused the person', async () => {
    const visitor = new Visitor();
    const good = new URL(await atlas.untilCallback(visitor));
    good.searchParams.delete('code');
    await expectNothing(visitor, changed(good.href, 'error', 'access_denied'), 'refused');
  });
});

describe('where to return to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/auth/sign-in',
    '/AUTH/callback',
    'areas',
    `/${'x'.repeat(2_000)}`,
  ])('is never elsewhere: %s', async (returnTo) => {
    const answer = await new Visitor().go(atlas.at(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is given once', async () => {
    const answer = await new Visitor().go(atlas.at('/auth/sign-in?returnTo=/a&returnTo=//evil.example'));
    expect(answer.status).toBe(400);
  });
});

describe('a request from another site', () => {
  it.each([
    ['says that it is', { 'sec-fetch-site': 'cross-site' }],
    ['comes from a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['names another origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
  ])('signs nobody out where it %s', async (_name, headers) => {
    const visitor = await atlas.signIn();
    const out = await visitor.post(atlas.at('/auth/sign-out'), {}, headers);
    expect({ status: out.status, code: (await out.json()).errors[0].extensions.code }).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
    expect((await atlas.whoAmI(visitor)).data.viewer.signedIn).toBe(true);
  });

  it('is not answered for a form that posts to the API with the cookie', async () => {
    const visitor = await atlas.signIn();
    const answer = await visitor.go(atlas.at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
    });
    expect(answer.status).toBe(400);
  });
});
