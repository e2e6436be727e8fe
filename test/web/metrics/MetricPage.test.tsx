import { screen } from '@testing-library/react';
import { MetricPage } from '../../../web/metrics/MetricPage.js';
import { renderPage } from '../support/render-page.js';

const metric = {
  ...{ __typename: 'Metric', id: 'm', code: 'rated_homes', name: 'Rated care homes' },
  ...{ definition: 'Homes with a rating.', whyItMatters: 'Why.', numeratorDefinition: 'Homes' },
  ...{ denominatorDefinition: null, formula: 'Count', unit: 'care homes', polarity: 'NO_JUDGEMENT' },
  ...{ supplyBasis: null as string | null, intervalMethod: 'NONE', version: 1, reviewedOn: '2026-11-01' },
  ...{ caveats: ['Mind this.'], sql: 'SELECT 1', coverage: [] as object[] },
  changes: [{ __typename: 'MetricChange', on: '2026-11-01', what: 'First version.' }],
};
const event = {
  ...{ __typename: 'Event', code: 'e', kind: 'PANDEMIC', on: '2020-03-26', until: '2020-07-03' },
  ...{ title: 'First national lockdown in England', description: 'People stayed at home.' },
  source: { __typename: 'EventSource', title: 'The Regulations', publisher: 'legislation.gov.uk' },
};

const show = (parts: object = {}, events: object[] = [event]) =>
  renderPage(<MetricPage />, {
    at: '/metrics/rated_homes',
    route: '/metrics/:code',
    answers: () => ({ data: { metric: { ...metric, ...parts }, events } }),
  });

it('shows the points on the record that concern the measure, each with its source', async () => {
  show();
  const row = await screen.findByRole('row', { name: /First national lockdown/ });
  expect(row).toHaveTextContent('26 March 2020 to 3 July 2020');
  expect(row).toHaveTextContent('Pandemic: First national lockdown in England');
  expect(row).toHaveTextContent('The Regulations (legislation.gov.uk)');
});

it('says so when nothing is on the record, and when no release tells the measure', async () => {
  show({}, []);
  expect(await screen.findByText('No point on the record concerns this measure.')).toBeVisible();
  expect(screen.getByText('No release that is loaded tells this measure yet.')).toBeVisible();
  expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
});

it('says which beds are counted, and where its figures can be fetched', async () => {
  const told = {
    __typename: 'MetricCoverage',
    areaType: 'CASSR',
    from: '2021-10-31',
    to: '2026-09-30',
    areas: 6,
  };
  show({ supplyBasis: 'REGISTERED', coverage: [told] });
  expect(await screen.findByText('Beds that homes are registered for')).toBeVisible();
  expect(screen.getByRole('link', { name: /CSV/ })).toHaveAttribute(
    'href',
    expect.stringContaining('/export/figures.csv?metrics=rated_homes'),
  );
});
