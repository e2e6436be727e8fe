import type { Express } from 'express';
import { buildSchema, graphql } from 'graphql';
import { readConfig } from '../../server/config.js';
import { createHttpApp } from '../../server/http/app.js';
import { listen, type Listening } from '../../server/http/listen.js';
import { createLogger } from '../../server/http/logger.js';
import { openPage } from '../support/browser.js';
import { testDatabase } from '../support/postgres.js';

const schema = buildSchema(`
  type Query { area(by: AreaKey!): Area }
  input AreaKey { gssCode: String }
  type Area { name: String }`);

let website: Listening;

beforeAll(async () => {
  const db = await testDatabase();
  const logger = createLogger('silent');
  const app = await createHttpApp({
    config: readConfig({}),
    db,
    logger,
    webDir: __dirname,
    mounts: [mountApi],
  });
  website = await listen(app, '127.0.0.1', 0);
});
afterAll(() => website.drain(0));

function mountApi(app: Express) {
  app.post('/graphql', async ({ body }, response) => {
    response.json(await graphql({ schema, source: body.query, rootValue: { area: { name: 'Oldham' } } }));
  });
}

// openPage fails the test when the page asks another host for anything, or breaks its content security policy.
describe('the API explorer in a browser', () => {
  it('runs a query from files on this host alone', async () => {
    const page = await openPage(`${website.address}/explorer/`);
    await page.getByText('gssCode').first().click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('"name": "Oldham"').waitFor();
    await expect(page.getByText('Altair AI').count()).resolves.toBe(0);
  });
});
