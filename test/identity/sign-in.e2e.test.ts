import type { Page } from 'playwright-core';
import { startApp } from '../support/app.js';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  openPage,
  resizeTo,
  screenshot,
} from '../support/browser.js';
import { signInBench } from './support/sign-in-bench.js';

/** What scripts of the page could read of a session: nothing. */
async function expectNothingForScripts(page: Page): Promise<void> {
  const readable = await page.evaluate(() => ({
    cookies: document.cookie,
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  }));
  expect(readable).toEqual({ cookies: '', local: '{}', session: '{}' });
}

/** The page fits and satisfies axe on a large screen and on the narrowest phone. */
async function expectFits(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await resizeTo(page, width);
    await screenshot(page, `${name}-${width}`);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  }
  await resizeTo(page, 1280);
}

describe('signing in with one’s organisation', () => {
  it('leads to the issuer and back, shows who one is, keeps the session from scripts, and ends', async () => {
    const atlas = await signInBench();
    const page = await openPage(atlas.at('/methods'));
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with your organisation' }).waitFor();
    await expectFits(page, 'sign-in-organisation');
    await page.getByRole('button', { name: 'Sign in with your organisation' }).click();

    await page.waitForURL(atlas.at('/methods'));
    await page.getByRole('banner').getByText('Commissioner, Oldham').waitFor();
    await expectNothingForScripts(page);
    const [session] = (await page.context().cookies()).filter(({ name }) => name === 'atlas_session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

    const header = page.getByRole('banner');
    await header.getByRole('button', { name: 'Sign out' }).click();
    // It is over here before the issuer asks whether its own session is to end too.
    const atIssuer = page.getByRole('button', { name: 'Sign out here too' });
    await atIssuer.waitFor();
    expect((await page.context().cookies()).filter(({ name }) => name === 'atlas_session')).toEqual([]);
    await atIssuer.click();
    await page.waitForURL(atlas.at('/'));
    await header.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  it('says what to do when it came to nothing', async () => {
    const atlas = await startApp();
    const page = await openPage(atlas.at('/sign-in?problem=unavailable'));
    await page.getByRole('alert').getByText('Your organisation’s sign-in does not answer').waitFor();
    await page.getByText('Sign-in is not set up here').waitFor();
    await expectFits(page, 'sign-in-none');
  });
});

describe('signing in for a demonstration', () => {
  it('is a button for each person, works with the keyboard, and leads back', async () => {
    const atlas = await startApp({ env: { DATABASE_URL: '' } });
    const page = await openPage(atlas.at('/areas/D10000001'));
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    const person = page.getByRole('button', { name: 'Demonstration commissioner, Harrowdale' });
    await person.waitFor();
    await expectFits(page, 'sign-in-demonstration');
    await person.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(atlas.at('/areas/D10000001'));
    await page.getByRole('banner').getByText('Commissioner, Harrowdale (demonstration)').waitFor();
    await expectNothingForScripts(page);
    await expectFits(page, 'signed-in');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(atlas.at('/'));
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  });

  it.each(['//evil.example', 'javascript:alert(1)', 'https://evil.example/'])(
    'never leads elsewhere: %s',
    async (returnTo) => {
      const atlas = await startApp({ env: { DATABASE_URL: '' } });
      const page = await openPage(atlas.at(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
      await page.getByRole('button', { name: 'Demonstration data steward' }).click();
      await page.getByRole('alert').waitFor();
      expect(new URL(page.url()).origin).toBe(new URL(atlas.at('/')).origin);
    },
  );
});
