import type { Page, Route } from 'playwright-core';
import { expectNoAxeViolations, openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, heading, settled, stockSentence } from './support/area-page.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('an area without figures of its own', () => {
  it('that was abolished names what took its place', async () => {
    const page = await openPage(atlas.at('/areas/E10000006'));
    const notice = page.getByRole('note', { name: 'Cumbria was abolished on 1 April 2023' });
    await notice.waitFor();
    expect(await notice.getByRole('link').allInnerTexts()).toEqual(['Cumberland', 'Westmorland and Furness']);
    await notice.getByRole('link', { name: 'Cumberland' }).click();
    await page.getByRole('heading', { level: 1, name: /Cumberland/ }).waitFor();
  });

  it('that lies in Wales names the regulator there', async () => {
    const page = await openPage(atlas.at('/areas/W06000015'));
    await page.getByText(/Care Inspectorate Wales \(CIW\)/).waitFor();
    expect(await page.getByText('npm run atlas').count()).toBe(0);
    await expectNoAxeViolations(page);
  });

  it.each([
    ['a code that no area has', '/areas/E99999999', 'No area has the code E99999999.'],
    ['an id that no home has', '/care-homes/1-999999999999', 'CQC location id 1-999999999999'],
    ['no page', '/no/such/page', 'No page has this address.'],
  ])('is no dead end: an address with %s says so and offers the finder', async (_, path, words) => {
    const page = await openPage(atlas.at(path));
    await page.getByText(words).waitFor();
    expect(await heading(page)).toBe('Page not found');
    await page.getByRole('combobox', { name: /^Find a council/ }).waitFor();
    expect(await page.title()).toBe('Page not found – Care Market Atlas');
  });
});

describe('when the server does not answer', () => {
  it('the page says that nothing is lost, and trying again brings it', async () => {
    const page = await openPage(atlas.at('/'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Is capacity growing?' }).click();
    expect(await errorCard(page)).toContain('The server did not answer');

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await stockSentence(page, 'Harrowdale').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('with the figures alone, the rest of the page stays and the choices are kept', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}`));
    await settled(page);
    await page.route('**/graphql', failFigures);
    await page.getByLabel('People aged', { exact: true }).selectOption('75+');
    expect(await errorCard(page)).toContain('your choices are kept');
    expect(await heading(page)).toContain('Harrowdale');

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await stockSentence(page, 'Harrowdale', '75+').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

function errorCard(page: Page): Promise<string> {
  return page.getByRole('alert').innerText();
}

function failFigures(route: Route): Promise<void> {
  const isOfFigures = route.request().postData()?.includes('"operationName":"AreaFigures"');
  return isOfFigures ? route.fulfill({ status: 503, body: 'busy' }) : route.continue();
}
