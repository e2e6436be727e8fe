import type { Page } from 'playwright-core';
import { expectNoAxeViolations, expectNoSidewaysScroll, openPage, resizeTo } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startAtlas } from '../support/server.js';
import { HARROWDALE, MERROWLAND, settled } from './support/area-page.js';
import {
  downloadCsv,
  figureCard,
  openPart,
  openPartOfEveryCard,
  PARTS,
  tableCells,
} from './support/figure-card.js';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

describe('the cards of an area page', () => {
  it('have nothing that axe or a narrow screen would reject, whichever part is open', async () => {
    const page = await openArea();
    expect(await page.getByRole('figure').count()).toBeGreaterThan(5);
    for (const part of PARTS) {
      await openPartOfEveryCard(page, part);
      for (const width of [1280, 320]) {
        await resizeTo(page, width);
        await expectNoSidewaysScroll(page);
      }
      // The charts of the same page are looked at in both widths with every page.
      await expectNoAxeViolations(page);
    }
  });

  it('offer their parts as a list on a phone', async () => {
    const page = await openArea(320);
    const card = bedRateCard(page);
    expect(await card.getByRole('tab').first().isVisible()).toBe(false);
    await openPart(card, 'Table');
    await card.getByRole('columnheader', { name: /^Harrowdale/ }).waitFor();
  });
});

describe('the card of beds per 100,000 people', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openArea();
  });

  it('shows its parts by the arrow keys, with one stop of the Tab key', async () => {
    const card = bedRateCard(page);
    const shown = () => card.getByRole('tab', { selected: true }).innerText();
    await card.getByRole('tab', { name: 'Chart' }).focus();
    for (const [key, part] of [
      ['ArrowRight', 'Table'],
      ['End', 'About'],
      ['ArrowRight', 'Chart'],
      ['ArrowLeft', 'About'],
      ['ArrowLeft', 'Download'],
      ['Home', 'Chart'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await shown()).toBe(part);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(part);
    }
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => document.activeElement);
    expect(await card.getByRole('tablist').evaluate((tabs, element) => tabs.contains(element), focused)).toBe(
      false,
    );
  });

  it('has the figures of the API in its table, and those of its table in its file', async () => {
    const card = bedRateCard(page);
    await openPart(card, 'Table');
    const [header, ...rows] = await tableCells(card);
    expect(header!.map((name) => name.replace(/[↕↑↓\s]+$/, ''))).toEqual([
      'Month',
      'Harrowdale',
      'Merrowland',
      'Point on the record',
    ]);
    const rates = rows.map((row) => row.slice(0, 3));
    expect(rates).toEqual(await ratesOfTheApi());
    expect(rows.find(([month]) => month === 'Jan 2023')?.[3]).toBe('2, 3');

    const { fileName, lines } = await downloadCsv(card);
    expect(fileName).toBe('beds-per-100k-harrowdale-merrowland-2021-10-to-2026-09.csv');
    const inFile = (area: string) => lines.filter((line) => line.area_code === area).reverse();
    const [harrowdale, merrowland] = [inFile(HARROWDALE), inFile(MERROWLAND)];
    expect(lines).toHaveLength(rows.length * 2);
    expect(
      harrowdale.map((line, index) => [
        inWords(line.period!),
        whole.format(Number(line.value)),
        whole.format(Number(merrowland[index]!.value)),
      ]),
    ).toEqual(rates);
  });

  it('says what it is, out of what, and where it comes from', async () => {
    const card = bedRateCard(page);
    await openPart(card, 'About');
    const said = await card.innerText();
    expect(said).toContain('Up to and including 30 September 2026');
    expect(said).toMatch(/Source: .*Demonstration country/);
    await card
      .getByRole('link', { name: /^Full definition of “Registered beds per 100,000 people”/ })
      .click();
    await page.waitForURL('**/metrics/beds_per_100k');
  });
});

async function openArea(width = 1280): Promise<Page> {
  const page = await openPage(atlas.at(`/areas/${HARROWDALE}`), { width });
  await settled(page);
  return page;
}

function bedRateCard(page: Page) {
  return figureCard(page, /^The rate of beds in Harrowdale/);
}

/** The months, newest first, with the rates of the council and the country, asked without the pages. */
async function ratesOfTheApi(): Promise<string[][]> {
  const { data } = await atlas.query(
    `query ($areas: [GssCode!]!) {
       area(by: { gssCode: "${HARROWDALE}" }) { coverage { bedsFrom bedsTo } }
       series(query: {
         metricCodes: ["beds_per_100k"], areaCodes: $areas, range: { from: "2021-10", to: "2026-09" }, bands: [AGE_65_PLUS]
       }) { area { gssCode } periods values }
     }`,
    { areas: [HARROWDALE, MERROWLAND] },
  );
  const values = (code: string) =>
    data.series.find((series: { area: { gssCode: string } }) => series.area.gssCode === code)
      .values as number[];
  const [harrowdale, merrowland] = [values(HARROWDALE), values(MERROWLAND)];
  const months: string[] = data.series[0].periods;
  return months
    .map((month, index) => [
      inWords(month),
      whole.format(harrowdale[index]!),
      whole.format(merrowland[index]!),
    ])
    .reverse();
}

/** "2026-09" as the table writes it. */
function inWords(month: string): string {
  return monthYear.format(new Date(`${month}-01T00:00:00Z`)).replace('Sept', 'Sep');
}
