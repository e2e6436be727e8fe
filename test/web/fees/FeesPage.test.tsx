import { screen } from '@testing-library/react';
import { FeesPage } from '../../../web/fees/FeesPage.js';
import { renderPage, type Answer, type Answers } from '../support/render-page.js';
import { publicViewer } from '../support/viewers.js';

const area = {
  __typename: 'Area',
  id: '1',
  gssCode: 'E06000017',
  name: 'Rutland',
  nation: 'ENGLAND',
  areaType: 'CASSR',
  isDemonstration: false,
  parentShares: [],
};
const noNursingCare = { __typename: 'FundedNursingCare', rates: [] };
const years = ['now', 'y2025', 'y2024', 'y2023', 'y2022', 'y2021', 'y2020', 'y2019', 'y2019AtFirst', 'y2018'];
const nothing = {
  costs: [],
  fees: [],
  prices: [],
  rates: { __typename: 'FeeRateList', effectiveOn: '2026-11-22', emptyBecause: null, rates: [] },
  ...Object.fromEntries(years.map((year) => [year, noNursingCare])),
};

const withheldPrice = {
  ...{
    __typename: 'MetricSeries',
    area: { __typename: 'Area', id: '1', gssCode: 'E06000017', name: 'Rutland' },
  },
  metric: {
    ...{ __typename: 'Metric', id: '2', code: 'average_weekly_price', name: '', definition: '', formula: '' },
    ...{ numeratorDefinition: '', whyItMatters: '', caveats: [] },
  },
  ...{ periods: ['2023-24', '2024-25'], values: [null, null], statuses: ['NOT_AVAILABLE', 'SUPPRESSED'] },
  points: [null, 'Withheld to protect businesses.'].map((statusReason) => ({
    ...{ __typename: 'MetricPoint', flags: [], statusReason, sources: [] },
  })),
};

/** The page of Rutland, whose fees are answered as the test says; every operation that was asked is noted. */
function show(fees: Answer | Answers) {
  const asked: string[] = [];
  const page = renderPage(<FeesPage />, {
    at: '/areas/E06000017/fees',
    route: '/areas/:gssCode/fees',
    answers: (operation, variables) => {
      asked.push(operation);
      if (operation === 'AreaFrame') return { data: { area } };
      if (operation === 'Viewer') return { data: { viewer: publicViewer } };
      return typeof fees === 'function' ? fees(operation, variables) : fees;
    },
  });
  return { ...page, asked };
}

describe('the fees page', () => {
  it('says that it is loading', () => {
    show({ data: nothing });
    expect(screen.getByRole('status')).toHaveTextContent('Loading the page');
  });

  it('without figures says what is missing, why, and what to do', async () => {
    show({ data: nothing });
    expect(
      await screen.findByRole('note', { name: 'No unit costs are published for Rutland' }),
    ).toHaveTextContent('existed from 2009-10 to 2014-15');
    expect(screen.getByRole('note', { name: 'No fee rates of Rutland are loaded' })).toHaveTextContent(
      'npm run atlas -- import fee-rates FILE',
    );
  });

  it('shows the newest rates that are told where none are of today, and says that they are old', async () => {
    const old = {
      ...{ __typename: 'FeeRate', band: '', bandTrigger: null, careCategory: 'All care', source: null },
      ...{ effectiveFrom: '2015-04-01', effectiveTo: '2016-04-01', knownFrom: '2015-04-01', weeklyNet: null },
      ...{ financialYear: '2015-16', fncBasis: 'UNKNOWN', isDoubtful: false, weeklyRate: '469.28' },
      addOns: [{ __typename: 'FeeAddOn', name: 'One-to-one care', type: 'per hour', value: '19.40' }],
      release: {
        ...{
          __typename: 'DatasetRelease',
          id: 'r',
          version: '1',
          number: 1,
          referenceDate: null,
          publishedAt: null,
        },
        dataset: {
          __typename: 'Dataset',
          id: 'd',
          code: 'fee-rates',
          name: 'Fee rates',
          publisher: '',
          licence: '',
        },
      },
    };
    const days = { __typename: 'EmptyReason', availableFrom: '2014-04-01', availableTo: '2016-03-31' };
    const asked: unknown[] = [];
    show((operation, variables) => {
      if (operation !== 'RatesOn')
        return { data: { ...nothing, rates: { ...nothing.rates, emptyBecause: days } } };
      asked.push(variables['on']);
      const rates = { ...nothing.rates, effectiveOn: '2016-03-31', rates: [old] };
      return { data: { feeRates: rates } };
    });
    expect(
      await screen.findByRole('heading', {
        name: 'In 2015-16 Rutland published one flat rate of £469.28 a week; no newer one is loaded',
      }),
    ).toBeVisible();
    expect(screen.getByText(/is not loaded\.$/)).toHaveTextContent('for days after 31 March 2016');
    expect(screen.queryByRole('note', { name: 'No fee rates of Rutland are loaded' })).toBeNull();
    expect(asked).toEqual(['2016-03-31']);
  });

  it('says what happened when the server does not answer, and asks again when told to', async () => {
    const answers: Answer[] = [{ lost: true }, { data: nothing }];
    const { user } = show(() => answers.shift()!);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server did not answer');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('note', { name: 'No fee rates of Rutland are loaded' })).toBeVisible();
  });

  it('tells that the mean price is withheld, from when and why, and nothing of years without data', async () => {
    show({ data: { ...nothing, prices: [withheldPrice] } });
    expect(
      await screen.findByRole('note', { name: 'What Rutland pays care homes on average is withheld' }),
    ).toHaveTextContent('Rutland, 2024-25: Withheld to protect businesses.');
  });

  it('asks for nothing private for somebody who did not sign in, and says once why signing in is worth it', async () => {
    const { asked } = show({ data: nothing });
    await screen.findByRole('note', { name: 'No unit costs are published for Rutland' });
    expect(new Set(asked)).toEqual(new Set(['AreaFrame', 'Viewer', 'PublicFees']));
    const hints = screen.getAllByRole('link', { name: 'Sign in' });
    expect(hints.map((link) => link.getAttribute('href'))).toContain(
      '/sign-in?returnTo=%2Fareas%2FE06000017%2Ffees',
    );
  });
});
