import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { openPage } from '../support/browser.js';
import { startAtlas, type ServedAtlas } from '../support/server.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';
import { settled } from './support/area-page.js';
import { figureCard, openPart, tableCells } from './support/figure-card.js';

const root = path.resolve(__dirname, '../..');
const run = promisify(execFile);

describeWithSharedData('a steward who loads the register of Oldham while the website runs', () => {
  let atlas: ServedAtlas;

  beforeAll(async () => {
    atlas = await startAtlas();
  });

  it('sees the page of Oldham change from what is missing to its homes and beds', async () => {
    const page = await openPage(atlas.at('/areas/E08000004'));
    await page.getByRole('note', { name: /No loaded release tells of the care homes in Oldham/ }).waitFor();

    const report = await importOldham();
    expect(report).toMatchObject({ dataset: 'cqc-locations-api', rows: 451, accepted: 451, rejected: 0 });

    await page.reload();
    await page
      .getByText('Oldham has 44 care homes and 1,574 beds: 3,979 per 100,000 people aged 65+ (mid-2024).')
      .waitFor();
    await settled(page);
    expect(await page.getByText(/Homes and beds up to and including 31 March 2025/).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Demonstration data' }).count()).toBe(0);

    const card = figureCard(page, /nursing beds per 100,000 people aged 65\+|Beds by type of care/);
    await openPart(card, 'Table');
    expect((await tableCells(card)).flat().join(' ')).toMatch(/1,016/);
  });

  it('is told that nothing changed when the same files come again', async () => {
    const { stdout } = await command(sharedFolder(), '--reference-date', '2025-03-31');
    expect(stdout).toContain('already loaded');
  });

  async function importOldham(): Promise<unknown> {
    const { stdout } = await command(sharedFolder(), '--reference-date', '2025-03-31', '--json');
    return JSON.parse(stdout);
  }

  function command(...args: string[]) {
    const env = { ...process.env, DATABASE_URL: atlas.databaseUrl, NODE_ENV: 'production' };
    const cli = ['dist/server/cli/main.js', 'import', 'cqc-locations-api', ...args];
    return run(process.execPath, cli, { cwd: root, env });
  }
});

function sharedFolder(): string {
  return sharedData('cqc', 'api_oldham_2025-03');
}
