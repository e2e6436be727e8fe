import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** An issuer that publishes keys and signs whatever a test wants, right or wrong. */
export interface KeyIssuer {
  url: string;
  /** How often its keys were read. */
  keyReads: number;
  /** The public key as a text, which an attacker may use as a shared secret. */
  publicPem: string;
  /** A token that holds, but for what the test changes; undefined leaves a claim out. */
  token(
    claims?: Record<string, unknown>,
    header?: { alg?: string; kid?: string; typ?: string },
  ): Promise<string>;
  /** Signs with a new key from now on, and publishes only that. */
  rotate(): Promise<void>;
  /** Breaks its answers. */
  setBroken(isBroken: boolean): void;
  stop(): Promise<void>;
}

export const AUDIENCE = 'atlas-api';

/** Seconds since 1970, so many from now. */
export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

export async function startKeyIssuer(): Promise<KeyIssuer> {
  let key = await newKey('first');
  let isBroken = false;
  const server = createServer(({ url }, response) => {
    if (isBroken) return void response.writeHead(500).end();
    if (url === '/keys') issuer.keyReads += 1;
    const body =
      url === '/keys' ? { keys: [key.published] } : { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer: KeyIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keyReads: 0,
    publicPem: await exportSPKI(key.publicKey),
    token: (claims = {}, { alg = 'RS256', kid = key.kid, typ } = {}) =>
      new SignJWT({ ...usual(issuer.url), ...claims } as JWTPayload)
        .setProtectedHeader({ alg, kid, typ })
        .sign(key.privateKey),
    rotate: async () => {
      key = await newKey('second');
    },
    setBroken: (broken) => {
      isBroken = broken;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}

const usual = (iss: string) => ({
  iss,
  aud: AUDIENCE,
  sub: 'a1b2',
  exp: inSeconds(300),
  roles: ['atlas-commissioner'],
  atlas_areas: ['E08000004'],
  name: 'A Person',
  email: 'person@council.example',
});

async function newKey(kid: string) {
  const pair: { publicKey: CryptoKey; privateKey: CryptoKey } = await generateKeyPair('RS256', {
    extractable: true,
  });
  return { ...pair, kid, published: { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
