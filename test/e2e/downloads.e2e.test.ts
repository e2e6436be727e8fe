import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, settled } from './support/area-page.js';
import { figureCard, openPart } from './support/figure-card.js';

let atlas: RunningAtlas;
let page: Page;
beforeAll(async () => {
  atlas = await startAtlas();
});
beforeEach(async () => {
  page = await openPage(atlas.at(`/areas/${HARROWDALE}`));
  await settled(page);
});

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Takes a file from a card's Download tab. */
async function take(card: Locator, label: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await openPart(card, 'Download');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('tabpanel').getByText(label).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG as its header states them. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe('a figure that is an answer of the API', () => {
  const card = () => figureCard(page, /^The rate of beds in Harrowdale/);

  test.each([
    [/CSV format/, '.csv', '\uFEFFmetric_code,'],
    [/JSON format/, '.json', '{\n  "title": "The rate of beds in Harrowdale'],
    [/\(SVG\)/, '.svg', '<?xml'],
    [/ODS format/, '.ods', 'PK'],
    [/XLSX format/, '.xlsx', 'PK'],
  ])('is a file: %s', async (label, ending, start) => {
    const { name, bytes } = await take(card(), label);
    expect(name).toBe(`beds-per-100k-harrowdale-merrowland-2021-10-to-2026-09${ending}`);
    expect(bytes.toString('utf8').startsWith(start)).toBe(true);
  });

  test('is a picture for slides, drawn in the page', async () => {
    const { name, bytes } = await take(card(), /\(PNG\)/);
    expect(name).toBe('beds-per-100k-harrowdale.png');
    expect([...bytes.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
    expect(sizeOf(bytes).width).toBe(1920);
    expect(bytes.length).toBeGreaterThan(20_000);
  });
});

describe('a figure that only the page puts together', () => {
  const card = () => page.locator('#rating-mix');

  test('is a picture with its title, key and source in it', async () => {
    const svg = (await take(card(), /\(SVG\)/)).bytes.toString();
    expect(svg).toContain(await card().getByRole('heading').first().innerText());
    expect(svg).toContain('>Outstanding</text>');
    expect(svg).toContain('Source: Demonstration country (Care Market Atlas). Licence: MIT.');
  });

  test('is a picture for slides, and the card looks as before', async () => {
    const { bytes } = await take(card(), /\(PNG\)/);
    expect([...bytes.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
    const { width, height } = sizeOf(bytes);
    expect([width > 1_000, height > 400, bytes.length > 20_000]).toEqual([true, true, true]);
    expect(await card().getByRole('tabpanel').count()).toBe(1);
    expect(await card().getByRole('tab', { selected: true }).innerText()).toBe('Download');
  });
});
