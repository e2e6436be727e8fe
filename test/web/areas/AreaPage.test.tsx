import { screen } from '@testing-library/react';
import { AreaPage } from '../../../web/areas/AreaPage.js';
import { renderPage, type Answers } from '../support/render-page.js';

const people = (value: number | null) => ({
  __typename: 'Observation',
  value,
  status: value === null ? 'NOT_AVAILABLE' : 'PRESENT',
  statusReason: null,
  period: { __typename: 'Period', to: '2024-06-30' },
  sources: [],
  flags: [],
  denominator: null,
  metric: {
    __typename: 'Metric',
    id: 'population',
    code: 'population',
    name: 'Population',
    definition: 'People who live in the area.',
    formula: '',
    numeratorDefinition: 'People',
    denominatorDefinition: null,
    intervalMethod: 'NONE',
    whyItMatters: '',
    caveats: [],
  },
});

/** An area that no home-level release covers. */
const rutland = {
  __typename: 'Area',
  id: '1',
  gssCode: 'E06000017',
  name: 'Rutland',
  nation: 'ENGLAND',
  areaType: 'CASSR',
  regulator: 'CQC',
  isDemonstration: false,
  validTo: null as string | null,
  parentShares: [],
  childShares: [],
  successors: [] as unknown[],
  neighbours: [],
  inRegion: [],
  inIcb: [],
  publishedTables: [],
  coverage: {
    __typename: 'AreaCoverage',
    homesTo: null,
    bedsFrom: null,
    bedsTo: null,
    ratingsTo: null,
    missing: null,
  },
  people18: people(34_000),
  people65: people(10_970),
  people75: people(null),
  people85: people(null),
};

function show(answer: ReturnType<Answers>) {
  return renderPage(<AreaPage />, {
    at: '/areas/E06000017',
    route: '/areas/:gssCode',
    answers: () => answer,
  });
}

describe('the page of an area', () => {
  it('says that it is loading', () => {
    show({ data: { area: rutland } });
    expect(screen.getByRole('status')).toHaveTextContent('Loading the page');
  });

  it('without homes says what is missing and how to load it, and still tells its people', async () => {
    show({ data: { area: rutland } });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Care homes in Rutland');
    expect(
      screen.getByRole('note', { name: 'No loaded release tells of the care homes in Rutland' }),
    ).toHaveTextContent('npm run atlas -- import cqc-locations-api FILE');
    expect(
      screen.getByRole('figure', { name: '10,970 people aged 65 and over live in Rutland (mid-2024)' }),
    ).toBeInTheDocument();
  });

  it('that was abolished leads to its successors', async () => {
    const cumberland = { __typename: 'Area', id: '2', gssCode: 'E06000063', name: 'Cumberland' };
    const successors = [{ __typename: 'AreaSuccession', on: '2023-04-01', area: cumberland }];
    show({ data: { area: { ...rutland, name: 'Cumbria', validTo: '2023-04-01', successors } } });
    expect(await screen.findByRole('note', { name: 'Cumbria was abolished on 1 April 2023' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cumberland' })).toHaveAttribute('href', '/areas/E06000063');
  });

  it('in Wales names the regulator there', async () => {
    show({ data: { area: { ...rutland, name: 'Gwynedd', nation: 'WALES', regulator: 'CIW' } } });
    expect(await screen.findByText(/Care Inspectorate Wales \(CIW\)/)).toBeVisible();
    expect(screen.queryByText(/npm run atlas/)).toBeNull();
  });

  it('that does not exist is not found', async () => {
    show({ data: { area: null } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(screen.getByText('No area has the code E06000017.')).toBeVisible();
  });

  it('with a code that can be none is not found either', async () => {
    show({ code: 'BAD_USER_INPUT' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  });

  it('can be tried again when the server does not answer', async () => {
    let isUp = false;
    const { user } = renderPage(<AreaPage />, {
      at: '/areas/E06000017',
      route: '/areas/:gssCode',
      answers: () => (isUp ? { data: { area: rutland } } : { lost: true }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('The server did not answer');
    isUp = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Rutland');
  });
});
