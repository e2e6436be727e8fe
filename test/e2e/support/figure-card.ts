import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

export const PARTS = ['Chart', 'Table', 'Download', 'About'] as const;
export type Part = (typeof PARTS)[number];

/** The card of a figure, by what its headline says. */
export function figureCard(page: Page, headline: RegExp): Locator {
  return page.getByRole('figure', { name: headline });
}

/** Opens a part of a card: by its tab, or on a phone by the list that stands in the tabs' place. */
export async function openPart(card: Locator, part: Part): Promise<void> {
  const tab = card.getByRole('tab', { name: part, exact: true });
  if (await tab.isVisible()) await tab.click();
  else await card.getByRole('combobox', { name: /^Show/ }).selectOption(part);
  await card.getByRole('tabpanel').waitFor();
}

/** Opens the same part of every card of the page. */
export async function openPartOfEveryCard(page: Page, part: Part): Promise<void> {
  for (const card of await page.getByRole('figure').all()) await openPart(card, part);
}

/** The cells of the table in the open part of a card, header row first. */
export async function tableCells(card: Locator): Promise<string[][]> {
  return cellsOf(card.getByRole('tabpanel').getByRole('table'));
}

/** The cells of a table, header row first. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

/** Saves a card's CSV file and reads it: the file's name and one object for each line. */
export async function downloadCsv(
  card: Locator,
): Promise<{ fileName: string; lines: Record<string, string>[] }> {
  await openPart(card, 'Download');
  const arrives = card.page().waitForEvent('download');
  await card
    .getByRole('tabpanel')
    .getByText(/CSV format/)
    .click();
  const download = await arrives;
  const text = readFileSync(await download.path(), 'utf8');
  return { fileName: download.suggestedFilename(), lines: parse(text, { bom: true, columns: true }) };
}
