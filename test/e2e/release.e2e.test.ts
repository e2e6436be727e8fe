import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { settled } from './support/area-page.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

it('leads from the old address of the catalogue to what a release changed, page by page as chosen', async () => {
  const page = await openPage(atlas.at('/datasets'));
  await settled(page);
  await page.getByRole('link', { name: 'Population by age' }).click();
  await page.waitForURL(/\/data\/ons-population$/);
  await page.getByRole('link', { name: 'Mid-2020 on 2021 geography' }).click();
  await page.waitForURL(/\/data\/ons-population\/releases\/\d+$/);

  const firstChange = page
    .getByRole('table', { name: /^Changes/ })
    .getByRole('rowheader')
    .first();
  await firstChange.waitFor();
  await page.getByLabel('How').selectOption('Added');
  await page.getByRole('button', { name: 'Show changes' }).click();
  await page.waitForURL(/\?how=added$/);
  const atFirst = await firstChange.innerText();

  await page.getByRole('link', { name: 'Next changes' }).click();
  await page.waitForURL(/\?how=added&after=/);
  await page.getByRole('link', { name: 'Back to the first changes' }).waitFor();
  await page
    .getByRole('rowheader', { name: atFirst.replace('\n', ' '), exact: true })
    .waitFor({ state: 'detached' });
  expect(await page.getByLabel('How').inputValue()).toBe('added');

  await page.goBack();
  await page.waitForURL(/\?how=added$/);
  await page.getByRole('rowheader', { name: atFirst.replace('\n', ' '), exact: true }).waitFor();
});
