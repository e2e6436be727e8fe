import { fork } from 'node:child_process';
import path from 'node:path';
import { startApp } from '../../support/app.js';
import { stopBeforeDrop } from '../../support/postgres.js';
import type { RunningAtlas } from '../../support/running-atlas.js';
import { freePort } from '../../support/server.js';

interface Options {
  /** What the provider says of the person. */
  claims: Record<string, unknown>;
}

/** An Atlas whose people sign in with a real OpenID provider, which runs in a process of its own. */
export interface AtlasWithProvider extends RunningAtlas {
  issuer: string;
  databaseUrl: string;
}

/** Starts both; call it in `beforeAll`. */
export async function startAtlasWithProvider({ claims }: Options): Promise<AtlasWithProvider> {
  const [port, providerPort] = [await freePort(), await freePort()];
  const publicUrl = `http://127.0.0.1:${port}`;
  await startProvider({ port: providerPort, publicUrl, claims });
  const issuer = `http://127.0.0.1:${providerPort}`;
  const atlas = await startApp({
    env: {
      PORT: String(port),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'atlas',
      OIDC_CLIENT_SECRET: 'a secret of this test',
      PUBLIC_URL: publicUrl,
    },
  });
  return { ...atlas, issuer };
}

async function startProvider(settings: object): Promise<void> {
  const provider = fork(path.join(__dirname, 'provider.mjs'), {
    env: { ...process.env, PROVIDER: JSON.stringify(settings) },
    execArgv: [],
    silent: true,
  });
  let printed = '';
  provider.stderr?.on('data', (chunk) => (printed += chunk));
  await new Promise<void>((resolve, reject) => {
    provider.once('message', () => resolve());
    provider.once('exit', () => reject(new Error(`The OpenID provider does not start. It said: ${printed}`)));
  });
  stopBeforeDrop(async () => {
    const ended = new Promise((resolve) => provider.once('exit', resolve));
    provider.kill();
    await ended;
  });
}
