import { openPage, screenshot } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('the API explorer', () => {
  it('opens without a request to any other host', async () => {
    const page = await openPage(atlas.at('/explorer'));
    await page.getByText('GraphQL').first().waitFor();
    await page.locator('.cm-editor').first().waitFor();
    await page.waitForLoadState('networkidle');
    await screenshot(page, 'explorer-1280');
  });
});
