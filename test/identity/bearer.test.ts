import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { createLogger } from '../../server/http/logger.js';
import { tokenChecker } from '../../server/identity/bearer.js';
import { DEFAULT_CLAIMS } from '../../server/identity/claims.js';
import { issuerFinder } from '../../server/identity/issuer.js';
import { AUDIENCE, inSeconds, startKeyIssuer, type KeyIssuer } from './support/key-issuer.js';

let issuer: KeyIssuer;
const stops: (() => Promise<void>)[] = [];

/** Checks tokens of an issuer as a process that has just started does. */
function checker(url: string, { audience = AUDIENCE as string | undefined, keyCooldown = 0 } = {}) {
  const settings = { issuer: url, audience, client: undefined, claims: DEFAULT_CLAIMS };
  return tokenChecker(settings, issuerFinder(settings, keyCooldown), createLogger('silent'));
}

const start = async () => {
  const started = await startKeyIssuer();
  stops.push(started.stop);
  return started;
};

beforeAll(async () => {
  issuer = await start();
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

/** The refusal of a token: its code and its words. */
async function refusal(token: string, check = checker(issuer.url)) {
  const error = await check(token).then(
    () => undefined,
    (thrown) => thrown,
  );
  return { code: error?.extensions?.code, message: String(error?.message) };
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a token that holds', () => {
  it('tells who asks by the issuer’s own id, and keeps neither name nor address', async () => {
    expect(await checker(issuer.url)(await issuer.token())).toEqual({
      subject: 'a1b2',
      name: null,
      grants: [{ audience: 'COMMISSIONER', areaCodes: ['E08000004'], providerIds: [] }],
    });
  });

  it.each([
    ['one of several audiences is ours', { aud: ['other', AUDIENCE] }],
    ['it ended less than a minute ago, as clocks differ', { exp: inSeconds(-50) }],
    ['it begins in less than a minute', { nbf: inSeconds(50) }],
  ])('is taken where %s', async (_name, claims) => {
    await expect(checker(issuer.url)(await issuer.token(claims))).resolves.toBeDefined();
  });

  it('is taken whatever type it calls itself', async () => {
    const token = await issuer.token({}, { typ: 'at+jwt' });
    await expect(checker(issuer.url)(token)).resolves.toBeDefined();
  });
});

describe('a token that does not hold', () => {
  it.each([
    ['has expired', { exp: inSeconds(-61) }, 'The token has expired. Sign in again'],
    ['is not valid yet', { nbf: inSeconds(90) }, 'not valid yet'],
    ['never ends', { exp: undefined }, 'does not say when it ends'],
    ['comes from another issuer', { iss: 'https://elsewhere.example' }, 'another issuer'],
    ['names the issuer with one letter more', { iss: `http://127.0.0.1:1/` }, 'another issuer'],
    ['is for another service', { aud: 'payroll' }, 'another service'],
    ['is for nobody', { aud: undefined }, 'another service'],
    ['speaks for nobody', { sub: undefined }, 'whom it speaks for'],
    ['speaks for an empty name', { sub: '' }, 'whom it speaks for'],
    ['pretends to be of the demonstration', { sub: 'demonstration:steward' }, 'whom it speaks for'],
  ])('is refused, with what to do, where it %s', async (_name, claims, words) => {
    const { code, message } = await refusal(await issuer.token(claims));
    expect(code).toBe('UNAUTHENTICATED');
    expect(message).toContain(words);
  });

  it('is refused without a signature', async () => {
    const [, payload] = (await issuer.token()).split('.');
    const { code, message } = await refusal(`${encoded({ alg: 'none' })}.${payload}.`);
    expect({ code, message }).toEqual({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('signed in a way'),
    });
  });

  it('is refused when it is signed with the public key as if that were a secret', async () => {
    const [, payload] = (await issuer.token()).split('.');
    const signed = `${encoded({ alg: 'HS256', kid: 'first' })}.${payload}`;
    const signature = createHmac('sha256', issuer.publicPem).update(signed).digest('base64url');
    const { code, message } = await refusal(`${signed}.${signature}`);
    expect({ code, message }).toEqual({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('signed in a way'),
    });
  });

  it('is refused when somebody else signed it under the issuer’s key id', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'a1b2', exp: inSeconds(300) };
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(privateKey);
    expect((await refusal(await forged)).message).toContain('signature is wrong');
  });

  it('is refused when it brings its own key along', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const header = { alg: 'ES256', kid: 'mine', jku: 'http://127.0.0.1:1/keys', jwk: { kty: 'EC' } };
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'a1b2', exp: inSeconds(300) };
    const { code } = await refusal(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey));
    expect(code).toBe('UNAUTHENTICATED');
  });

  it('is refused when a claim was changed after it was signed', async () => {
    const [header, payload = '', signature] = (await issuer.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const tampered = `${header}.${encoded({ ...claims, roles: ['atlas-steward'] })}.${signature}`;
    expect((await refusal(tampered)).message).toContain('signature is wrong');
  });

  it.each(['x', 'a.b.c', '..', `${encoded({ alg: 'RS256' })}.e30.`])(
    'is refused when it is no token: %s',
    async (text) => {
      const { code, message } = await refusal(text);
      expect(code).toBe('UNAUTHENTICATED');
      expect(message).not.toContain(text);
    },
  );

  it('is refused everywhere when no audience is configured', async () => {
    const { code, message } = await refusal(await issuer.token(), checker(issuer.url, { audience: '' }));
    expect({ code, message }).toEqual({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('not taken here'),
    });
  });
});

describe('the keys of the issuer', () => {
  it('are read once, and again when one is not known', async () => {
    const own = await start();
    const check = checker(own.url);
    const before = await own.token();
    for (let i = 0; i < 5; i++) await check(before);
    expect(own.keyReads).toBe(1);
    await own.rotate();
    await expect(check(await own.token())).resolves.toBeDefined();
    expect(own.keyReads).toBe(2);
    expect((await refusal(before, check)).code).toBe('UNAUTHENTICATED');
  });

  it('are not read for every key that somebody invents', async () => {
    const own = await start();
    const check = checker(own.url, { keyCooldown: 30_000 });
    await check(await own.token());
    for (let i = 0; i < 5; i++) {
      const { code, message } = await refusal(await own.token({}, { kid: `invented-${i}` }), check);
      expect({ code, message }).toEqual({
        code: 'UNAUTHENTICATED',
        message: expect.stringContaining('does not publish'),
      });
    }
    expect(own.keyReads).toBe(1);
  });

  it('serve on while the issuer is away', async () => {
    const own = await start();
    const check = checker(own.url);
    await check(await own.token());
    own.setBroken(true);
    await expect(check(await own.token())).resolves.toBeDefined();
  });
});

describe('an issuer that cannot be reached', () => {
  it('is not held against the token', async () => {
    const own = await start();
    own.setBroken(true);
    expect((await refusal(await own.token(), checker(own.url))).code).toBe('SOURCE_UNAVAILABLE');
    const away = await refusal(await own.token(), checker('http://127.0.0.1:9'));
    expect(away.code).toBe('SOURCE_UNAVAILABLE');
  });

  it('is found once it is there', async () => {
    const own = await start();
    const check = checker(own.url);
    own.setBroken(true);
    await refusal(await own.token(), check);
    own.setBroken(false);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await expect(check(await own.token())).resolves.toBeDefined();
  });

  it('that describes itself as another one is not trusted', async () => {
    const other = issuer.url.replace('127.0.0.1', 'localhost');
    expect((await refusal(await issuer.token(), checker(other))).code).toBe('SOURCE_UNAVAILABLE');
  });
});
