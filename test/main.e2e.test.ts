import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { testDatabase } from './support/postgres.js';
import { freePort } from './support/server.js';

const root = path.resolve(__dirname, '..');

/** Runs the built server until it ends, or until it says that it is ready and was told to end. */
function runServer(
  settings: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...settings };
  const server = spawn(process.execPath, ['dist/server/main.js'], { cwd: root, env });
  let out = '';
  let err = '';
  server.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.includes('ready')) server.kill('SIGTERM');
  });
  server.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((resolve) => server.once('close', (code) => resolve({ code, out, err })));
}

describe('the server process', () => {
  it('says in one line where it is, and ends well when told to', async () => {
    const db = await testDatabase({ seeded: true });
    const PORT = String(await freePort());
    const { code, out, err } = await runServer({ DATABASE_URL: db.url, PORT });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `Care Market Atlas is ready at http://127.0.0.1:${PORT}\n`,
      err: '',
    });
  });

  it('names every setting that cannot be used, without a trace of the program', async () => {
    const { code, err } = await runServer({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(err).toContain('PORT must be');
    expect(err).toContain('LOG_LEVEL must be');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('names the variable to change when its port is taken', async () => {
    const db = await testDatabase({ seeded: true });
    const other: Server = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const { code, err } = await runServer({ DATABASE_URL: db.url, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(
      `Port ${port} is in use by another program. Stop that, or set PORT to another number.`,
    );
  });

  it('says so when the database of DATABASE_URL is not there', async () => {
    const DATABASE_URL = `postgres://nobody@127.0.0.1:${await freePort()}/nothing`;
    const { code, err } = await runServer({ DATABASE_URL });
    expect(code).toBe(1);
    expect(err).toMatch(/^The database cannot be reached: .*ECONNREFUSED/);
  });
});
