import { screen, within } from '@testing-library/react';
import { MethodsPage } from '../../../web/methods/MethodsPage.js';
import { METHODS } from '../../../web/words/methods-words.js';
import { renderPage } from '../support/render-page.js';

const data = {
  metrics: [
    {
      __typename: 'Metric',
      id: 'm',
      code: 'rated_homes',
      name: 'Rated care homes',
      formula: 'Count of rated homes',
      intervalMethod: 'NONE',
    },
  ],
  symbols: [{ __typename: 'Symbol', symbol: '[c]', name: 'Confidential', meaning: 'Known, and withheld.' }],
};

it('reads the measures and the marks from the API', async () => {
  renderPage(<MethodsPage />, { answers: () => ({ data }) });
  const measures = await screen.findByRole('table', { name: 'Measures' });
  expect(within(measures).getByRole('link', { name: 'Rated care homes' })).toHaveAttribute(
    'href',
    '/metrics/rated_homes',
  );
  expect(within(measures).getByRole('row', { name: /Count of rated homes None/ })).toBeVisible();
  expect(screen.getByRole('row', { name: '[c] Confidential Known, and withheld.' })).toBeVisible();
});

it('has a heading for every part that its contents name', async () => {
  renderPage(<MethodsPage />, { answers: () => ({ data }) });
  await screen.findByRole('table', { name: 'Measures' });
  const links = within(screen.getByRole('navigation', { name: 'On this page', hidden: true })).getAllByRole(
    'link',
    { hidden: true },
  );
  expect(links).toHaveLength(METHODS.length + 2);
  for (const link of links) {
    const part = document.getElementById(link.getAttribute('href')!.slice(1));
    expect(within(part!).getByRole('heading', { level: 2, name: link.textContent })).toBeVisible();
  }
});

it('tells its methods also when the API does not answer', async () => {
  renderPage(<MethodsPage />, { answers: () => ({ lost: true }) });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Intervals' })).toBeVisible();
});
