import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { heading, settled, stockSentence } from './support/area-page.js';

const NO_MATCH = 'No area has a name like that';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('the three doors of the first page', () => {
  it.each([
    ['a commissioner', 'Is capacity growing?', 'Harrowdale'],
    ['a partner in the NHS', 'Is there enough nursing care?', 'Upper Merrow'],
    ['a provider', 'What is the market around me?', 'Corrowby'],
  ])('lead %s who asks “%s” to an answer about %s', async (_, question, place) => {
    const page = await openPage(atlas.at('/'));
    await page.getByRole('link', { name: question }).click();
    await stockSentence(page, place).waitFor();
    await settled(page);

    expect(await heading(page)).toContain(place);
    expect(await page.getByRole('region', { name: 'Demonstration data' }).innerText()).toContain(
      'do not exist',
    );
    expect(await page.getByRole('figure').count()).toBeGreaterThan(3);
    expect(await page.getByRole('heading', { name: 'Market changes' }).count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('the area finder, by keyboard alone', () => {
  it('forgives a typing error and opens the area that is highlighted', async () => {
    const page = await openPage(atlas.at('/'));
    await typeName(page, 'stafordshire');

    await page.keyboard.press('ArrowDown');
    expect(await highlighted(page)).not.toMatch(/^Staffordshire\n/);
    await page.keyboard.press('ArrowUp');
    expect(await highlighted(page)).toMatch(/^Staffordshire\n/);

    await page.keyboard.press('Enter');
    await opened(page, 'Staffordshire', 'E10000028');
  });

  it('knows an area by the name that people use for it', async () => {
    const page = await openPage(atlas.at('/'));
    await typeName(page, 'Bristol');
    await page.keyboard.press('Enter');
    await opened(page, 'Bristol, City of', 'E06000023');
  });

  it('opens the best match with the button when the list is closed', async () => {
    const page = await openPage(atlas.at('/'));
    await typeName(page, 'Oldham');
    await page.keyboard.press('Escape');
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
    await opened(page, 'Oldham', 'E08000004');
  });

  it('says so when no area has a name like that', async () => {
    const page = await openPage(atlas.at('/'));
    await typeName(page, 'zzqqxx');
    await page.getByRole('listbox').getByText(NO_MATCH).waitFor();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('the area finder on a phone', () => {
  it('has a box to type into and a list to touch', async () => {
    const page = await openPage(atlas.at('/'), { width: 320 });
    const box = page.getByRole('combobox');
    await box.click();
    const { width, height } = (await box.boundingBox())!;
    expect(width).toBeGreaterThan(200);
    expect(height).toBeGreaterThanOrEqual(40);
    await box.pressSequentially('Oldham');
    await page.getByRole('option', { name: /^Oldham/ }).click();
    await opened(page, 'Oldham', 'E08000004');
  });
});

/** Goes to the finder with the Tab key, types, and waits until the list is that of the whole name. */
async function typeName(page: Page, name: string): Promise<void> {
  await tabTo(page, 'combobox');
  const answered = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes(`"text":"${name}"`)),
  );
  await page.keyboard.type(name);
  await answered;
  await page.getByRole('listbox').getByRole('option').first().or(page.getByText(NO_MATCH).first()).waitFor();
}

async function opened(page: Page, name: string, gssCode: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/areas/${gssCode}`);
}

/** Presses the Tab key until the focus is on an element of that role, as a person without a mouse does. */
async function tabTo(page: Page, role: 'combobox' | 'button'): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => {
      const element = document.activeElement;
      return element?.getAttribute('role') === wanted || element?.tagName.toLowerCase() === wanted;
    }, role);
  await page.getByRole('combobox').waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`The Tab key does not reach a ${role}.`);
}

function highlighted(page: Page): Promise<string> {
  return page.getByRole('option', { selected: true }).innerText();
}
