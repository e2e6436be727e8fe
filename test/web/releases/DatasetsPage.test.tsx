import { screen, within } from '@testing-library/react';
import { DatasetPage } from '../../../web/releases/DatasetPage.js';
import { DatasetsPage } from '../../../web/releases/DatasetsPage.js';
import { MovedDatasets } from '../../../web/releases/MovedDatasets.js';
import { renderPage } from '../support/render-page.js';

const dataset = (code: string, parts: object = {}) => ({
  __typename: 'Dataset',
  id: code,
  code,
  name: `Data of ${code}`,
  description: 'What it holds.',
  publisher: 'A publisher',
  homepage: null,
  licence: 'Open Government Licence v3.0',
  licenceUrl: null,
  expectedFrequency: 'monthly',
  isStale: false,
  dueOn: null,
  newestRelease: null as object | null,
  releases: { __typename: 'DatasetReleaseConnection', totalCount: 0, nodes: [] as object[] },
  ...parts,
});
const release = {
  ...{
    __typename: 'DatasetRelease',
    id: 'r7',
    number: 7,
    version: '2025-03-31',
    referenceDate: '2025-03-31',
  },
  ...{ publishedAt: '2025-04-02T08:00:00Z', status: 'PUBLISHED', isDemonstration: false },
  ...{ rowCount: 1200, acceptedCount: 1199, rejectedCount: 1, warningCount: 4 },
};
const loaded = dataset('register', {
  isStale: true,
  dueOn: '2025-05-05',
  newestRelease: release,
  releases: { __typename: 'DatasetReleaseConnection', totalCount: 1, nodes: [release] },
});

describe('the catalogue', () => {
  it('lists what is loaded first, and says in words what is overdue', async () => {
    renderPage(<DatasetsPage />, { answers: () => ({ data: { datasets: [dataset('a'), loaded] } }) });
    await screen.findByRole('link', { name: 'Data of a' });
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('link').getAttribute('href'))).toEqual([
      '/data/register',
      '/data/a',
    ]);
    expect(items[0]).toHaveTextContent('Overdue');
    expect(items[0]).toHaveTextContent('overdue since 5 May 2025');
    expect(items[1]).toHaveTextContent('None is loaded.');
  });

  it('says what happened when it cannot be read, and lets one try again', async () => {
    renderPage(<DatasetsPage />, { answers: () => ({ lost: true }) });
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('stands at its new address, also for links to one data set', async () => {
    renderPage(<MovedDatasets />, { at: '/datasets#register', route: '/datasets' });
    expect(await screen.findByTestId('address')).toHaveTextContent('/data/register');
  });
});

describe('the page of a data set', () => {
  const show = (answer: object | null) =>
    renderPage(<DatasetPage />, {
      at: '/data/register',
      route: '/data/:code',
      answers: () => ({ data: { dataset: answer } }),
    });

  it('lists its releases, each a way to what it changed', async () => {
    show(loaded);
    const row = await screen.findByRole('row', { name: /31 March 2025/ });
    expect(within(row).getByRole('link', { name: '31 March 2025' })).toHaveAttribute(
      'href',
      '/data/register/releases/7',
    );
    expect(row).toHaveTextContent('In force');
    expect(screen.getByText('npm run atlas -- import register FILE')).toBeVisible();
  });

  it('says how to load the first where none is', async () => {
    show(dataset('register'));
    expect(await screen.findByRole('note', { name: 'No release is loaded yet.' })).toBeVisible();
    expect(screen.getByText('npm run atlas -- import register FILE')).toBeVisible();
  });

  it.each([
    ['UNAUTHENTICATED', 'Sign in', '/sign-in?returnTo=%2Fdata%2Fregister'],
    ['FORBIDDEN', 'Go to what is yours', '/my-council'],
  ])('that is private says so, and is not broken: %s', async (code, link, address) => {
    renderPage(<DatasetPage />, {
      ...{ at: '/data/register', route: '/data/:code' },
      answers: (operation) => (operation === 'DatasetPage' ? { code } : { lost: true }),
    });
    await screen.findByRole('heading', { level: 1, name: 'These data are private' });
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: link })).toHaveAttribute('href', address);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('that does not exist is not found', async () => {
    show(null);
    expect(await screen.findByText('No data set has the code register.')).toBeVisible();
  });
});
