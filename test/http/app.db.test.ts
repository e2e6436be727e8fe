import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { readConfig } from '../../server/config.js';
import type { Database } from '../../server/database/database.js';
import { createHttpApp } from '../../server/http/app.js';
import { createLogger } from '../../server/http/logger.js';
import { testDatabase } from '../support/postgres.js';

const html = 'text/html,application/xhtml+xml,*/*;q=0.8';
const page = '<!doctype html><title>Care Market Atlas</title>';

let db: Database;
let app: Express;
let webDir: string;
const logLines: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  webDir = mkdtempSync(path.join(tmpdir(), 'atlas-web-'));
  mkdirSync(path.join(webDir, 'assets'));
  writeFileSync(path.join(webDir, 'index.html'), page);
  writeFileSync(path.join(webDir, 'assets/index-Ab12.js'), `// ${'x'.repeat(5000)}`);
  writeFileSync(path.join(webDir, 'favicon.svg'), '<svg/>');
  const logger = createLogger('debug', { write: (line) => void logLines.push(line) });
  app = await createHttpApp({ config: readConfig({}), db, logger, webDir, mounts: [mountApi] });
});
afterAll(() => rmSync(webDir, { recursive: true }));

function mountApi(into: Express) {
  into.post('/graphql', (incoming, response) => void response.json({ received: incoming.body }));
  into.get('/export/broken', () => {
    throw new Error('secret detail of the database');
  });
}

describe('the pages', () => {
  it.each(['/', '/areas/E08000004', '/areas/E08000004?band=65'])('are one file at %s', async (address) => {
    const response = await request(app).get(address).set('Accept', html);
    expect(response.status).toBe(200);
    expect(response.text).toBe(page);
    expect(response.headers['cache-control']).toContain('max-age=0');
  });

  it.each([
    ['a file that is not there', '/assets/index-Old1.js', html],
    ['a picture that is not there', '/missing.png', html],
    ['an address of the API', '/graphql', html],
    ['an address of the health check', '/health/nothing', html],
    ['an export that is not there', '/export/nothing', html],
    ['a file of the explorer that is not there', '/explorer/nothing.js', html],
    ['a program that asks for an unknown address', '/areas/E08000004', 'application/json'],
  ])('are not sent for %s', async (_name, address, accept) => {
    const response = await request(app).get(address).set('Accept', accept);
    expect(response.status).toBe(404);
    expect(response.body.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('are not sent to a form that posts to them', async () => {
    expect((await request(app).post('/areas').set('Accept', html)).status).toBe(404);
  });

  it('have files whose name changes with what is in them kept for a year, and all others asked for again', async () => {
    const hashed = await request(app).get('/assets/index-Ab12.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const plain = await request(app).get('/favicon.svg');
    expect(plain.headers['cache-control']).toBe('public, max-age=0');
  });

  it('cannot be used to read files outside their folder', async () => {
    const response = await request(app).get('/assets/..%2f..%2f..%2fetc/passwd');
    expect([400, 403, 404]).toContain(response.status);
  });

  it('are compressed', async () => {
    const response = await request(app).get('/assets/index-Ab12.js').set('Accept-Encoding', 'gzip');
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.text).toContain('xxx');
  });
});

describe('every answer', () => {
  it.each(['/', '/health/live', '/nothing.png'])(
    'forbids other hosts and inline scripts (%s)',
    async (address) => {
      const { headers } = await request(app).get(address);
      const policy = headers['content-security-policy'];
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline|upgrade-insecure/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('carries the id of its request: the given one, or a new one', async () => {
    const given = await request(app).get('/health/live').set('X-Request-Id', 'proxy-7.f00');
    expect(given.headers['x-request-id']).toBe('proxy-7.f00');
    const made = await request(app).get('/health/live');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const harmful = await request(app).get('/health/live').set('X-Request-Id', '{"forged": "line"}');
    expect(harmful.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a failure', () => {
  it('is JSON with the id of its request, and tells nobody but the log what happened', async () => {
    logLines.length = 0;
    const response = await request(app).get('/export/broken').set('Accept', html).set('X-Request-Id', 'r-1');
    expect(response.status).toBe(500);
    expect(response.type).toBe('application/json');
    expect(response.body).toEqual({
      errors: [
        {
          message: 'Something went wrong on our side.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
        },
      ],
    });
    const logged = logLines.map((line) => JSON.parse(line));
    expect(logged).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ message: 'secret detail of the database' }) }),
    );
    expect(logged.every(({ req }) => req?.id === 'r-1')).toBe(true);
  });

  it('of a body that is not JSON is named so', async () => {
    const response = await request(app).post('/graphql').type('json').send('{"query": ');
    expect(response.status).toBe(400);
    expect(response.body.errors[0]).toMatchObject({
      message: 'The body of the request is not JSON.',
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('of a body over 256 kB is named so', async () => {
    const response = await request(app)
      .post('/graphql')
      .send({ query: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
    expect(response.body.errors[0].extensions.code).toBe('REQUEST_TOO_LARGE');
  });

  it('never writes a secret header into the log', async () => {
    logLines.length = 0;
    await request(app).get('/nothing.png').set('Authorization', 'Bearer hidden').set('Cookie', 'a=hidden');
    expect(logLines.join()).not.toContain('hidden');
  });
});

describe('the API explorer', () => {
  it('is a page whose one inline script is let in by a nonce of its own', async () => {
    const answers = [await request(app).get('/explorer/'), await request(app).get('/explorer/')];
    const nonces = answers.map(({ text }) => /<script [^>]*nonce="([^"]+)"/.exec(text)?.[1] ?? 'none');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(answers[0]?.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
    expect(answers[0]?.text).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('brings its files, and sends those who forget the slash to the right place', async () => {
    expect((await request(app).get('/explorer/main.js')).status).toBe(200);
    expect((await request(app).get('/explorer')).headers.location).toBe('/explorer/');
  });
});
