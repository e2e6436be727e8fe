import type { Locator, Page } from 'playwright-core';

/** The council, the integrated care board and the country that the demonstration tells of. */
export const HARROWDALE = 'D10000001';
export const SALTMERE = 'D10000002';
export const MERROWLAND = 'D92000001';

/** Waits until a page has its heading and all its figures, and nothing is on the way any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"]') &&
      ![...document.querySelectorAll('[role="status"]')].some((status) =>
        status.textContent?.startsWith('Loading'),
      ),
  );
}

/** The main heading of the page. */
export async function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** A place's sentence "… has 44 care homes and 1,574 beds: 3,979 per 100,000 people aged 65+ (mid-2024)." */
export function stockSentence(page: Page, place: string, ages = '65+'): Locator {
  const sentence = /has [\d,]+ care homes( with(out)? nursing)? and [\d,]+ beds: [\d,]+ per 100,000 people/;
  return page.getByText(new RegExp(`^${place}( ICB)? ${sentence.source} aged ${ages.replace('+', '\\+')} `));
}

/** What the whole main part of a page says and which choices are made in it, to compare two views. */
export async function wholeView(page: Page): Promise<string> {
  await settled(page);
  return page.getByRole('main').ariaSnapshot();
}
