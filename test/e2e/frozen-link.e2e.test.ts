import { openDatabase } from '../../server/database/database.js';
import { publishCorrection } from '../factories/correction.js';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  openPage,
  resizeTo,
  screenshot,
} from '../support/browser.js';
import { startAtlas, type ServedAtlas } from '../support/server.js';
import { HARROWDALE, settled, stockSentence } from './support/area-page.js';

const TEN_BEDS_MORE = `UPDATE location_sighting SET registered_beds = registered_beds + 10
  WHERE release_id = $1 AND location_id = (SELECT min(location_id) FROM location_sighting
    WHERE release_id = $1 AND council_code = '${HARROWDALE}' AND registered_beds > 10 AND deregistered_on IS NULL)`;

let atlas: ServedAtlas;

beforeAll(async () => {
  atlas = await startAtlas();
});

async function correct(): Promise<void> {
  const db = await openDatabase(atlas.databaseUrl, { poolSize: 3 });
  try {
    await publishCorrection(db, TEN_BEDS_MORE);
  } finally {
    await db.close();
  }
}

const bedsIn = (sentence: string): number =>
  Number(/and ([\d,]+) beds/.exec(sentence)![1]!.replace(/,/g, ''));

describe('a view that was frozen', () => {
  it('keeps its figures after a correction, warns of it, and leads to the figures of now', async () => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}?band=85`));
    await settled(page);
    await page.getByRole('button', { name: 'Freeze this view' }).click();
    await page.getByRole('note', { name: /^This view was frozen on/ }).waitFor();
    await settled(page);
    expect(await page.getByText('Nothing has been published since').count()).toBe(1);
    const link = page.url();
    expect(link).toMatch(/[?&]frozen=\d{4}-\d{2}-\d{2}~v\d+/);
    const before = await stockSentence(page, 'Harrowdale', '85+').innerText();

    await correct();

    const reader = await openPage(link);
    const notice = reader.getByRole('note', { name: /^This view was frozen on/ });
    await notice.getByText(/figures of this page’s areas have been corrected since/).waitFor();
    await settled(reader);
    expect(await notice.innerText()).toMatch(
      /Demonstration country, .*corrected, which corrects earlier figures/,
    );
    expect(await stockSentence(reader, 'Harrowdale', '85+').innerText()).toBe(before);
    for (const width of [1280, 320]) {
      await resizeTo(reader, width);
      await screenshot(reader, `frozen-${width}`);
      await expectNoSidewaysScroll(reader);
      await expectNoAxeViolations(reader);
    }

    await notice.getByRole('link', { name: 'Show it as it stands now' }).click();
    const now = stockSentence(reader, 'Harrowdale', '85+').filter({ hasNotText: before });
    await now.waitFor();
    expect(bedsIn(await now.innerText())).toBe(bedsIn(before) + 10);
    expect(new URL(reader.url()).search).toBe('?band=85');
    expect(await notice.count()).toBe(0);
  });

  it.each([
    ['2026-01-01~v9999', 'This link asks for figures that were never published here'],
    ['yesterday', 'This link to a frozen view cannot be read'],
  ])('at “%s” says plainly that it shows the figures of now', async (frozen, title) => {
    const page = await openPage(atlas.at(`/areas/${HARROWDALE}?frozen=${frozen}`));
    await page.getByRole('note', { name: title }).waitFor();
    await settled(page);
    await stockSentence(page, 'Harrowdale').waitFor();
  });
});
