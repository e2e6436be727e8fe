import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { settled } from './support/area-page.js';
import { cellsOf, figureCard, openPart, tableCells } from './support/figure-card.js';

let atlas: RunningAtlas;
let page: Page;

beforeAll(async () => {
  atlas = await startAtlas();
});

beforeEach(async () => {
  page = await openPage(atlas.at('/areas/E10000028'));
  await settled(page);
});

describe('the page of Staffordshire, of whose homes no release tells yet', () => {
  it('says what is missing and how to load it', async () => {
    const notice = page.getByRole('note', {
      name: /No loaded release tells of the care homes in Staffordshire/,
    });
    const said = await notice.innerText();
    expect(said).toContain('npm run atlas -- import cqc-locations-api');
    expect(said).toContain('npm run atlas -- import cqc-ratings-csv');
    await notice.getByRole('link', { name: 'See what is loaded' }).click();
    await page.waitForURL('**/data');
  });

  it('shows the printed table, its caveat and the four differences that follow from its figures', async () => {
    const card = publishedCard(page);
    const [header, ...rows] = await cellsOf(card.getByRole('table', { name: /^Differences/ }));
    expect(header!.slice(1)).toEqual(['Against comparators', 'Against England']);
    expect(rows.find(([item]) => /^Nursing/.test(item!))!.slice(1)).toEqual(['+18.0%', '+7.9%']);
    expect(rows.find(([item]) => /^Residential care/.test(item!))!.slice(1)).toEqual(['−29.9%', '−22.6%']);
    expect(await card.innerText()).toContain('How beds were weighted is not said');

    await openPart(card, 'Table');
    const cells = await tableCells(card);
    const rate = (item: RegExp, who: RegExp) => {
      const row = cells.find(([figure, subject]) => item.test(figure!) && who.test(subject!));
      return Number(row![3]!.replace(/,/g, ''));
    };
    const against = (item: RegExp, who: RegExp) => (rate(item, /^Staffordshire/) / rate(item, who) - 1) * 100;
    expect(against(/^nursing/i, /^Comparators/).toFixed(1)).toBe('18.0');
    expect(against(/^nursing/i, /^England/).toFixed(1)).toBe('7.9');
    expect(against(/^residential/i, /^Comparators/).toFixed(1)).toBe('-29.9');
    expect(against(/^residential/i, /^England/).toFixed(1)).toBe('-22.6');
  });

  it('shows the official share of providers rated good or outstanding for two years', async () => {
    const card = figureCard(page, /Rated good or outstanding in Staffordshire/);
    await openPart(card, 'Table');
    const cells = await tableCells(card);
    expect(new Set(cells.slice(1).map((row) => row[2]))).toEqual(new Set(['2023 to 2024', '2024 to 2025']));
    expect(await card.innerText()).toContain('ASCOF measure 6b');
  });
});

function publishedCard(page: Page) {
  return page.getByRole('figure').filter({ hasText: 'Residential and nursing capacity per 100,000' });
}
