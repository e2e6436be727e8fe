import { expectNoAxeViolations, expectNoSidewaysScroll, openPage, resizeTo } from '../support/browser.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { startApp } from '../support/app.js';
import { heading, settled } from './support/area-page.js';
import { openPart, tableCells } from './support/figure-card.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startApp();
});

/** Councils with what each spent on a week of nursing care in the last year before the break. */
const councils = [
  ['Bolton', 'E08000001', '£536.90'],
  ['Nottingham', 'E06000018', /^£[\d,]+\.\d\d$/],
  ['Staffordshire', 'E10000028', '£420.40'],
  ['Essex', 'E10000012', /^£[\d,]+\.\d\d$/],
] as const;

describe('the fees page of a council', () => {
  it.each(councils)(
    'shows %s its six-year line, which ends at the break of 2014-15',
    async (name, code, cost) => {
      const page = await openPage(atlas.at(`/areas/${code}/fees`));
      await settled(page);
      expect(await heading(page)).toBe(`Fees in ${name}: what care homes cost`);
      const card = page.locator('#unit-cost-nursing-65-plus');
      expect(await card.locator('[data-break]').count()).toBe(1);
      const pieces = await card
        .locator('[data-piece]')
        .evaluateAll((all) => all.map((piece) => piece.getAttribute('data-piece')));
      expect(pieces).toContain('2009-10 2010-11 2011-12 2012-13 2013-14');
      expect(pieces.filter((piece) => /2013-14 2014-15/.test(piece ?? ''))).toEqual([]);
      await card.getByText('2014-15 stands apart.').waitFor();
      await card
        .locator('figcaption')
        .getByText(/Council gross unit costs: not the fee rates of one home/)
        .waitFor();

      await openPart(card, 'Table');
      const rows = await tableCells(card);
      const row = rows.find(([year]) => year === '2013-14');
      expect(row?.[1]).toEqual(typeof cost === 'string' ? cost : expect.stringMatching(cost));
      expect(rows.filter(([year]) => /^\d{4}-\d\d$/.test(year ?? ''))).toHaveLength(6);
    },
  );

  it('tells of NHS-funded nursing care that 2019-20 was raised afterwards', async () => {
    const page = await openPage(atlas.at('/areas/E08000001/fees'));
    await settled(page);
    await page
      .getByText('2019-20 was £165.56 until 30 April 2020, when it was raised to £180.31, backdated')
      .waitFor();
  });

  it('fits, and satisfies axe, for councils, boards and the country', async () => {
    for (const code of ['E08000001', 'E54000057', 'E92000001'])
      for (const side of ['fees', 'placements']) {
        const page = await openPage(atlas.at(`/areas/${code}/${side}`));
        await settled(page);
        for (const width of [1280, 320]) {
          await resizeTo(page, width);
          await expectNoSidewaysScroll(page);
          await expectNoAxeViolations(page);
        }
      }
  });

  it('of a board leads to the fees of its councils', async () => {
    const page = await openPage(atlas.at('/areas/E54000057/fees'));
    await page.getByRole('note').getByRole('link', { name: 'Bolton' }).click();
    await page.waitForURL(atlas.at('/areas/E08000001/fees'));
  });
});
