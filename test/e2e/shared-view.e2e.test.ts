import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { figureCard } from './support/figure-card.js';
import { HARROWDALE, SALTMERE, settled, stockSentence, wholeView } from './support/area-page.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('a view that somebody has chosen', () => {
  it('stands in the address, and opens as it was for whoever gets the address', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}`));
    await settled(page);
    await choose(page, 'People aged', '85+');
    await choose(page, 'Type of care', 'With nursing');
    await stockSentence(page, 'Harrowdale', '85+').filter({ hasText: 'care homes with nursing' }).waitFor();
    const chosen = await wholeView(page);
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toEqual({ band: '85', care: 'nursing' });

    const other = await openPage(page.url());
    await stockSentence(other, 'Harrowdale', '85+').waitFor();
    expect(await wholeView(other)).toBe(chosen);
  });

  it('reaches back only as far as was chosen', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}?from=2024-03&to=2025-03`));
    await settled(page);
    const subtitle = figureCard(page, /^The rate of beds in Harrowdale/).getByText(
      /^Beds per 100,000 .* Mar 2024 to Mar 2025$/,
    );
    await subtitle.first().waitFor();
    expect(await page.getByText(/Homes and beds up to and including 31 March 2025/).count()).toBe(1);
  });

  it('falls back on what there is when the address asks for what there is not', async () => {
    const page = await openPage(
      atlas.at(`/areas/${HARROWDALE}?band=12&care=magic&from=1066-13&vs=E99999999`),
    );
    await settled(page);
    await stockSentence(page, 'Harrowdale').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('of a list of homes is kept by the back button', async () => {
    const page = await openPage(atlas.at(`/areas/${SALTMERE}/care-homes`));
    await page.getByLabel('Type of care').selectOption('With nursing');
    await page.getByRole('button', { name: 'Show homes' }).click();
    const count = page.getByText(`${await nursingHomesOf(SALTMERE)} care homes as chosen`);
    await count.waitFor();

    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor();
    await page.goBack();
    await count.waitFor();
    expect(await page.getByLabel('Type of care').inputValue()).toBe('nursing');
  });
});

async function choose(page: Page, what: string, choice: string): Promise<void> {
  await page.getByLabel(what, { exact: true }).selectOption(choice);
  await settled(page);
}

async function nursingHomesOf(within: string): Promise<number> {
  const { data } = await atlas.query(
    `query ($within: GssCode!) {
       careHomes(within: $within, filter: { serviceTypes: [CARE_HOME_WITH_NURSING], includeDormant: true }) { totalCount }
     }`,
    { within },
  );
  return data.careHomes.totalCount;
}
