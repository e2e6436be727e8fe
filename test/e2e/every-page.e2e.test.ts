import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  openPage,
  resizeTo,
  screenshot,
} from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, settled } from './support/area-page.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

/** Each page with the name of its pictures in dist/screenshots. */
const pages = [
  ['home', '/'],
  ['area', `/areas/${HARROWDALE}`],
  ['area-empty', '/areas/E10000028'],
  ['area-icb', '/areas/D54000001?care=nursing'],
  ['care-homes', `/areas/${HARROWDALE}/care-homes?closed=true`],
  ['care-home', '/care-homes/DEMO-0001'],
  ['data', '/data'],
  ['dataset', '/data/demonstration-country'],
  ['dataset-empty', '/data/cqc-locations-api'],
  ['release', '/data/ons-population/releases/2'],
  ['release-first', '/data/ons-population/releases/1'],
  ['metrics', '/metrics'],
  ['metric', '/metrics/beds_per_100k'],
  ['methods', '/methods'],
  ['not-found', '/areas/E99999999'],
] as const;

describe('at 1280 and at 320 pixels', () => {
  it.each(pages)('the page “%s” fits, satisfies axe and asks no other host', async (name, path) => {
    const page = await openPage(atlas.at(path));
    await settled(page);
    await page.waitForLoadState('networkidle');
    for (const width of [1280, 320]) {
      await resizeTo(page, width);
      await screenshot(page, `${name}-${width}`);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
  });
});
