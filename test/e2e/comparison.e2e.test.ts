import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  openPage,
  resizeTo,
  screenshot,
} from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, SALTMERE, settled } from './support/area-page.js';
import { figureCard, openPart, tableCells } from './support/figure-card.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('an own list of areas', () => {
  it('is pasted and named, stands in the address, and opens as it was for whoever gets the address', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}`));
    await settled(page);
    await page.getByText('Compare with an own list of areas').click();
    await page.getByLabel('Name of the list').fill('By the sea');
    await page.getByLabel(/^Or paste GSS codes/).fill(`${SALTMERE} D10000003 ${HARROWDALE} and nonsense`);
    await page.getByRole('button', { name: 'Add these areas' }).click();
    await page.getByText('3 areas added. 2 words are no GSS code.').waitFor();
    expect(new URL(page.url()).searchParams.get('list')).toBe(
      `By the sea:${SALTMERE},D10000003,${HARROWDALE}`,
    );

    const other = await openPage(page.url());
    await settled(other);
    const card = figureCard(other, /beds per 100,000 people aged 65\+ than/).filter({
      hasText: 'By the sea',
    });
    await card.getByText('By the sea is 2 areas together, without Harrowdale itself.').waitFor();
    await openPart(card, 'Table');
    const row = (await tableCells(card)).find(([label]) => label === 'By the sea (2 areas)')!;
    expect(row[2]).toMatch(/^[+−]\d+\.\d%$/);
    expect(row[3]).toMatch(/of 3 councils$/);
    for (const width of [1280, 320]) {
      await resizeTo(other, width);
      await screenshot(other, `own-list-${width}`);
      await expectNoSidewaysScroll(other);
      await expectNoAxeViolations(other);
    }
  });

  it('is filled by name and emptied again with the keyboard', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}?list=Mine:D10000003`));
    await settled(page);
    const finder = page.getByRole('combobox', { name: 'Add an area' });
    await finder.fill('Saltmere');
    await page.getByRole('option', { name: /^Saltmere.*Council/ }).waitFor();
    await finder.press('Enter');
    await page.getByText('Saltmere added.').waitFor();
    expect(new URL(page.url()).searchParams.get('list')).toBe(`Mine:D10000003,${SALTMERE}`);

    await page.getByRole('button', { name: 'Remove the list' }).press('Enter');
    await page.getByText('The list is removed.').waitFor();
    expect(new URL(page.url()).searchParams.has('list')).toBe(false);
  });
});

describe('the comparisons', () => {
  it('of beds judge nothing, those of shares say what the interval says', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}`));
    await settled(page);
    const rates = page.locator('#compared-rate');
    await rates.getByText(/^Harrowdale is the .* of \d+ councils in Merrowland/).waitFor();
    expect(await rates.innerText()).not.toMatch(/better|worse/i);
    const shares = page.locator('#compared-share');
    await shares.getByText(/^(Similar to|Better than|Worse than) Merrowland: the 95% interval, /).waitFor();
    await shares.getByText(/^Trend: /).waitFor();
  });
});
