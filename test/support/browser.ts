import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const screenshots = path.resolve(__dirname, '../../dist/screenshots');

/** The Chromium of a closed network: no updates, no look-ups, and only this machine has an address. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** How long a page may take to show what a test waits for, in milliseconds, on a busy machine. */
const PATIENCE = 20_000;

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];
const problems: string[] = [];

interface PageOptions {
  /** Width of the window in CSS pixels: 320 is the narrowest that we support. */
  width?: number;
  height?: number;
  javaScriptEnabled?: boolean;
}

/**
 * Opens an address in a fresh browser profile. The test fails when the page asks another host for anything, throws, or
 * breaks its own content security policy.
 */
export async function openPage(address: string, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 900, javaScriptEnabled = true } = options;
  browser ??= await launch();
  const viewport = { width, height };
  const context = await browser.newContext({
    viewport,
    javaScriptEnabled,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  contexts.push(context);
  context.setDefaultTimeout(PATIENCE);
  await context.route(isOutside, (route) => {
    problems.push(`asked another host: ${route.request().url()}`);
    return route.abort('blockedbyclient');
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) problems.push(`broke its policy: ${message.text()}`);
  });
  await page.goto(address);
  return page;
}

/** Fails with the rule, the elements and the help text of each finding of axe (WCAG 2.2 AA and good practice). */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // Only violations are told in full: telling all that passed takes most of the time on a page of many figures.
  const findings = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => node.html) }));
  });
  expect(findings).toEqual([]);
}

/** Makes the window as wide as that; what follows the width is drawn anew. */
export async function resizeTo(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  // Charts learn of their width in one frame and are drawn in the next.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

/** A page that scrolls sideways loses its readers on a phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** A picture of the whole page in dist/screenshots, for a person who asks for pictures with ATLAS_SCREENSHOTS=1. */
export async function screenshot(page: Page, name: string): Promise<void> {
  // Drawing pages of ten thousand pixels takes longer than most tests do.
  if (!process.env.ATLAS_SCREENSHOTS) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
}

function isOutside(url: URL): boolean {
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return !isLocal && url.protocol !== 'data:' && url.protocol !== 'blob:';
}

function launch(): Promise<Browser> {
  if (!process.env.ATLAS_TEST_BROWSER) throw new Error('No browser: name the file *.e2e.test.ts to get one.');
  const { path: executablePath, env } = JSON.parse(process.env.ATLAS_TEST_BROWSER);
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: flags });
}

/** What the pages of this test did wrong so far, for a test that expects it; the list is empty afterwards. */
export function takeProblems(): string[] {
  return problems.splice(0);
}

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(takeProblems()).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
});
