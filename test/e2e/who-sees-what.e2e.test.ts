import type { Page } from 'playwright-core';
import { startApp } from '../support/app.js';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  openPage,
  resizeTo,
  screenshot,
} from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { HARROWDALE, SALTMERE, settled } from './support/area-page.js';

/** The board that holds Harrowdale, and another. */
const UPPER_MERROW = 'D54000001';

/** The ids of every private card, by the rule that opens it. */
const CARDS = {
  placements: ['on-time', 'on-time-by-month', 'miss-reasons', 'on-time-by-group', 'short-term-beds'],
  bedReturns: ['vacancies', 'vacancies-by-home'],
  blockBeds: ['block-beds'],
  ownContracts: ['own-contracts'],
  prices: [
    ...['price-against-model', 'unexplained-variation', 'price-outliers', 'uplift'],
    'prices-by-year-nursing',
  ],
} as const;
type Rule = keyof typeof CARDS;
type Visitor = 'nobody' | 'COMMISSIONER' | 'ICB_PARTNER' | 'PROVIDER' | 'STEWARD';

let atlas: RunningAtlas;

beforeAll(async () => {
  // Without DATABASE_URL the product runs a database of its own, and has a demonstration sign-in.
  atlas = await startApp({ env: { DATABASE_URL: '' } });
});

/** Opens a page as somebody, and notes every answer of the API that carries an error. */
async function visit(visitor: Visitor, path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await openPage(atlas.at('/methods'));
  const errors: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('/graphql')) return;
    const text = await response.text().catch(() => '');
    if (response.status() !== 200 || text.includes('"errors"')) errors.push(text.slice(0, 400));
  });
  if (visitor !== 'nobody') {
    const signedIn = await page.request.post(atlas.at('/auth/demonstration'), {
      data: { audience: visitor, returnTo: '/' },
      headers: { origin: new URL(atlas.at('/')).origin },
    });
    expect(signedIn.status()).toBe(200);
  }
  await page.goto(atlas.at(path));
  await settled(page);
  await page.waitForLoadState('networkidle');
  await settled(page);
  return { page, errors };
}

/** Which private cards stand on the page. */
async function cardsOn(page: Page): Promise<string[]> {
  const all = Object.values(CARDS).flat();
  const there = await page.evaluate((ids) => ids.filter((id) => document.getElementById(id)), all);
  return there.sort();
}

/** Opens the same tab of all cards at once, tab by tab, in the width that is. */
async function everyTabFits(page: Page): Promise<void> {
  for (const name of ['Table', 'Download', 'About']) {
    for (const tab of await page.getByRole('tab', { name, exact: true }).all()) await tab.click();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  }
}

/**
 * The widths at which a page is looked at: both for the commissioner, who sees the most; a phone for the others; none where
 * a page is what everybody sees.
 */
const widthsFor = (visitor: Visitor, rules: readonly Rule[]): number[] => {
  if (visitor === 'COMMISSIONER' && rules.length > 0) return [1280, 320];
  return rules.length > 0 || visitor === 'nobody' ? [320] : [];
};

const expected = (rules: readonly Rule[]) => rules.flatMap((rule) => [...CARDS[rule]]).sort();

/** Who sees which private cards where; what is not named is not there. */
const policy: readonly [Visitor, string, readonly Rule[]][] = [
  ['nobody', `/areas/${HARROWDALE}/placements`, []],
  ['nobody', `/areas/${HARROWDALE}/fees`, []],
  ['COMMISSIONER', `/areas/${HARROWDALE}/placements`, ['placements', 'bedReturns', 'blockBeds']],
  ['COMMISSIONER', `/areas/${HARROWDALE}/fees`, ['prices']],
  ['COMMISSIONER', `/areas/${SALTMERE}/placements`, []],
  ['COMMISSIONER', `/areas/${SALTMERE}/fees`, []],
  ['ICB_PARTNER', `/areas/${UPPER_MERROW}/placements`, ['placements', 'bedReturns']],
  ['ICB_PARTNER', `/areas/${HARROWDALE}/placements`, ['placements', 'bedReturns']],
  ['ICB_PARTNER', `/areas/${HARROWDALE}/fees`, []],
  ['PROVIDER', `/areas/${HARROWDALE}/placements`, ['bedReturns', 'ownContracts']],
  ['PROVIDER', `/areas/${HARROWDALE}/fees`, []],
  ['STEWARD', `/areas/${HARROWDALE}/placements`, ['placements', 'bedReturns', 'blockBeds']],
  ['STEWARD', `/areas/${HARROWDALE}/fees`, ['prices']],
];

describe('the cards of placements and fees', () => {
  it.each(policy)('%s at %s sees what the policy opens: %j', async (visitor, path, rules) => {
    const { page, errors } = await visit(visitor, path);
    expect(await cardsOn(page)).toEqual(expected(rules));
    expect(errors).toEqual([]);
    const text = await page.getByRole('main').innerText();
    // What a person may not see is not hinted at.
    expect(text).not.toMatch(/hidden|locked|not allowed|forbidden|no permission/i);
    expect(/\bSign in\b/.test(text)).toBe(visitor === 'nobody');
    for (const width of widthsFor(visitor, rules)) {
      await resizeTo(page, width);
      await screenshot(page, `${visitor.toLowerCase()}${path.replaceAll('/', '-')}-${width}`);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    // A steward sees every card: what stands behind the other tabs is looked at once, for everybody, on a phone.
    if (visitor === 'STEWARD') await everyTabFits(page);
  });

  it('tell a provider of own homes only, and nothing of how placements into them are used', async () => {
    const { page } = await visit('PROVIDER', `/areas/${HARROWDALE}/placements`);
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/beds? of your homes in Harrowdale/);
    expect(text).toMatch(/Harrowdale had \d+ beds? booked in your homes on 30 September 2026/);
    expect(text).not.toMatch(/on time|break-even|cost of empty|0\.0%/i);
  });
});

describe('a provider who signs in', () => {
  it('lands at the own homes: how free they are, how they are rated, and the way to each', async () => {
    const { page, errors } = await visit('PROVIDER', '/my-council');
    await page.waitForURL(atlas.at('/my-homes'));
    await page.getByRole('heading', { level: 1, name: 'Your care homes' }).waitFor();
    await page.getByText(/^Of your homes in Harrowdale \d+ have beds free to place into$/).waitFor();
    await settled(page);
    const main = page.getByRole('main');
    const [, homes] = /runs (\d+) care homes with/.exec(await main.innerText())!;
    const table = main.getByRole('table', { name: /^Care homes of / });
    expect(await table.getByRole('row').count()).toBe(Number(homes) + 1);
    for (const width of [1280, 320]) {
      await resizeTo(page, width);
      await screenshot(page, `my-homes-${width}`);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    expect(errors).toEqual([]);
  });
});

describe('a commissioner who signs in', () => {
  it('lands at the six figures of their council, each of which leads to its card', async () => {
    const page = await openPage(atlas.at('/sign-in'));
    await page.getByRole('button', { name: /Demonstration commissioner/ }).waitFor();
    for (const width of [320, 1280]) {
      await resizeTo(page, width);
      await screenshot(page, `sign-in-${width}`);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    await page.getByRole('button', { name: /Demonstration commissioner/ }).click();
    await page.waitForURL(atlas.at('/my-council'));
    await page.getByRole('heading', { level: 1, name: 'Harrowdale: your council at a glance' }).waitFor();
    await settled(page);
    const figures = page.getByRole('region', { name: 'Six figures' }).getByRole('listitem');
    expect(await figures.count()).toBe(6);
    expect(await figures.first().innerText()).toMatch(
      /Placements found on time[\s\S]*\d+\.\d%[\s\S]*Target 85\.0%: (not )?met \(\d+ requests judged\)/,
    );
    const changed = page.getByRole('region', { name: 'What changed since last month', exact: true });
    await changed.getByRole('region', { name: /^Data published since/ }).waitFor();
    for (const item of await changed.getByRole('listitem').all())
      expect(await item.getByRole('link').count()).toBe(1);
    for (const width of [1280, 320]) {
      await resizeTo(page, width);
      await screenshot(page, `my-council-${width}`);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    await resizeTo(page, 1280);
    await figures.first().getByRole('link').click();
    await page.locator('#on-time').waitFor();
  });

  it('works a fee uplift out, is told when shares are not 100%, and finds it saved with author and date', async () => {
    const { page } = await visit('COMMISSIONER', `/areas/${HARROWDALE}/fees`);
    const form = page.getByRole('form', { name: 'Assumptions' });
    await form.getByLabel('Share, %').first().fill('60');
    await form.getByText('Shares add up to 90%. They must be 100%').waitFor();
    await form.getByRole('button', { name: 'Work out' }).click();
    await page.getByRole('group', { name: 'These assumptions cannot be used yet' }).waitFor();

    await form.getByLabel('Share, %').first().fill('70');
    for (const field of await form.getByLabel('Growth, %').all()) await field.fill('5');
    await form.getByRole('button', { name: 'Work out' }).click();
    await page.getByRole('heading', { name: /^Rates of \d{4}-\d\d rise by 5\.0%$/ }).waitFor();
    await page.getByRole('button', { name: 'Save with author and date' }).click();
    await page.getByText(/rise of 5\.0%, saved .* by Harrowdale commissioning team/).click();
    await page
      .getByText(/^Present rate of Nursing care.*published rate of/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Save with author and date' }).count()).toBe(0);
  });
});
