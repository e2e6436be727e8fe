import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, heading, MERROWLAND } from './support/area-page.js';

interface Home {
  cqcLocationId: string;
  name: string;
  council: { gssCode: string; name: string };
  successors: { cqcLocationId: string; name: string }[];
  rating: { overall: string | null };
}

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('from the list of care homes to one home', () => {
  it('finds a closed home, its ratings and beds, and the registration that carries it on', async () => {
    const home = await carriedOn();
    const [successor] = home.successors;
    const page = await openPage(atlas.at(`/areas/${home.council.gssCode}/care-homes`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toBe(`Care homes in ${home.council.name} – Care Market Atlas`);

    await page.getByLabel('Name contains').fill(home.name);
    await page.getByLabel('Registration').selectOption('Also closed ones');
    await page.getByRole('button', { name: 'Show homes' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Closed' });
    await row.getByRole('link', { name: home.name }).click();

    await arrived(page, home.name);
    await page.getByRole('note', { name: /This home has not been registered since/ }).waitFor();
    const questions = page.getByRole('table', { name: 'Key questions' });
    for (const question of ['Safe', 'Effective', 'Caring', 'Responsive', 'Well-led'])
      expect(await questions.getByRole('rowheader', { name: question }).count()).toBe(1);
    const spans = page.getByRole('table', { name: 'Registered beds' }).getByRole('row');
    expect(await spans.nth(1).innerText()).toMatch(/\d{1,2} \w+ \d{4}\s+\d{1,2} \w+ \d{4}\s+\d+/);

    const next = `${successor!.name} (${successor!.cqcLocationId})`;
    await page.getByRole('note').getByRole('link', { name: next }).click();
    await page.waitForURL(`**/care-homes/${successor!.cqcLocationId}`);
    await arrived(page, successor!.name);
    const before = page.getByRole('link', { name: `${home.name} (${home.cqcLocationId})` });
    await before.waitFor();
    await page
      .getByText(new RegExp(`^${successor!.name} is registered for \\d+ beds? \\(30 September 2026\\)`))
      .waitFor();
  });

  it('lists every home of the area once, page after page', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}/care-homes`));
    const links = page.getByRole('table').getByRole('rowheader').getByRole('link');
    await links.first().waitFor();
    const first = await addresses(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'Previous page' }).waitFor();
    const second = await addresses(page);

    const total = Number((await page.getByText(/^\d+ care homes$/).innerText()).split(' ')[0]);
    expect(first).toHaveLength(50);
    expect(new Set([...first, ...second]).size).toBe(total);
  });
});

/** The new page's heading has the focus, and the window bears its name. */
async function arrived(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await heading(page)).toBe(name);
  expect(await page.title()).toBe(`${name} – Care Market Atlas`);
}

function addresses(page: Page): Promise<string[]> {
  const links = page.getByRole('table').getByRole('rowheader').getByRole('link');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
}

/** A rated home of the demonstration country that closed and was carried on under another registration. */
async function carriedOn(): Promise<Home> {
  const { data } = await atlas.query<{ careHomes: { nodes: Home[] } }>(
    `query ($within: GssCode!) {
       careHomes(within: $within, filter: { includeDeregistered: true }, first: 100) {
         nodes { cqcLocationId name council { gssCode name } successors { cqcLocationId name } rating { overall } }
       }
     }`,
    { within: MERROWLAND },
  );
  return data!.careHomes.nodes.find((home) => home.successors.length > 0 && home.rating.overall !== null)!;
}
