import { screen, within } from '@testing-library/react';
import { ReleasePage } from '../../../web/releases/ReleasePage.js';
import { renderPage, type Answer } from '../support/render-page.js';

const release = {
  __typename: 'DatasetRelease',
  id: 'r2',
  number: 2,
  version: '2024-01-31',
  isDemonstration: false,
  referenceDate: '2024-01-31',
  publishedAt: '2024-02-05T09:00:00Z',
  status: 'PUBLISHED',
  fileNames: ['homes.csv'],
  sourceNote: null,
  checksum: 'abc123',
  rowCount: 20,
  acceptedCount: 19,
  rejectedCount: 1,
  dataset: { __typename: 'Dataset', id: 'd', code: 'homes' },
  replacedBy: null as object | null,
  comparedWith: { __typename: 'DatasetRelease', id: 'r1', number: 1, version: '2024-01-31' } as object | null,
  changeSummary: [
    { __typename: 'ReleaseChangeCount', entity: 'CARE_HOME', kind: 'REMOVED', facts: 1, breaking: 1 },
    { __typename: 'ReleaseChangeCount', entity: 'RATING', kind: 'ADDED', facts: 2, breaking: 0 },
  ] as object[],
  figureChanges: [
    {
      __typename: 'ReleaseFigureChange',
      areas: 3,
      added: 0,
      changed: 12,
      withdrawn: 0,
      metric: { __typename: 'Metric', id: 'm', code: 'care_homes', name: 'Care homes' },
    },
  ],
  validation: {
    __typename: 'ValidationReport',
    rules: [
      {
        __typename: 'ValidationRuleCount',
        rule: 'COUNCIL_UNKNOWN',
        description: 'No council has this name or code.',
        severity: 'ERROR',
        count: 1,
      },
    ],
  },
};

const change = (parts: object) => ({
  __typename: 'ReleaseChange',
  ...{ entity: 'CARE_HOME', key: '1-2', label: 'The Elms', detail: null, kind: 'REMOVED', field: null },
  ...{ before: null, after: null, isBreaking: true, ...parts },
});
const more = change({
  ...{ key: '1-3', label: 'The Oaks', kind: 'CHANGED', field: 'registered_beds', isBreaking: false },
  ...{ before: '30', after: '28' },
});

function show(parts: object = {}, at = '/data/homes/releases/2') {
  const asked: Record<string, unknown>[] = [];
  const answers = (operation: string, variables: Record<string, unknown>): Answer => {
    if (operation === 'ReleasePage') {
      const dataset = { __typename: 'Dataset', id: 'd', code: 'homes', name: 'Homes' };
      return { data: { dataset: { ...dataset, release: { ...release, ...parts } } } };
    }
    asked.push(variables);
    const nodes = variables['breaking'] ? [change({})] : [change({}), more];
    const pageInfo = {
      __typename: 'PageInfo',
      hasNextPage: !variables['breaking'],
      endCursor: 'next-cursor',
    };
    const changes = { __typename: 'ReleaseChangeConnection', totalCount: nodes.length, nodes, pageInfo };
    return {
      data: {
        dataset: {
          __typename: 'Dataset',
          id: 'd',
          release: { __typename: 'DatasetRelease', id: 'r2', changes },
        },
      },
    };
  };
  return { ...renderPage(<ReleasePage />, { at, route: '/data/:code/releases/:number', answers }), asked };
}

describe('the page of a release', () => {
  it('says in words what it alters of what was published before', async () => {
    show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Homes: 31 January 2024' })).toBeVisible();
    expect(screen.getByText(/One fact that was published before is different or gone/)).toBeVisible();
    const list = await screen.findByRole('table', { name: /Changes, those that alter/ });
    expect(
      within(list).getByRole('row', { name: /The Elms Care homes Removed Alters what was published/ }),
    ).toBeVisible();
    expect(within(list).getByRole('row', { name: 'The Oaks Care homes Changed: beds 30 28' })).toBeVisible();
  });

  it('tells which measures moved, what the checks found and what was received', async () => {
    show();
    expect(await screen.findByRole('row', { name: 'Care homes 3 0 12 0' })).toBeVisible();
    expect(screen.getByRole('row', { name: /No council has this name or code/ })).toBeVisible();
    expect(screen.getByText('20 read, 19 taken in, 1 refused')).toBeVisible();
    expect(screen.getByText('abc123')).toBeVisible();
  });

  it('asks for what is chosen, and pages on with the choices kept', async () => {
    const { user, asked } = show();
    await user.selectOptions(await screen.findByLabelText('Effect'), 'Alter what was published');
    await user.click(screen.getByRole('button', { name: 'Show changes' }));
    expect(await screen.findByText('1 change')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ breaking: true, entity: null });
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await user.click(await screen.findByRole('link', { name: 'Next changes' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/data/homes/releases/2?after=next-cursor');
  });

  it('offers only what occurs', async () => {
    show();
    const about = await screen.findByLabelText('About');
    expect(
      within(about)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Everything', 'Care homes', 'Ratings']);
  });

  it('that is the first of its kind has nothing to compare', async () => {
    show({ comparedWith: null, changeSummary: [] });
    expect(await screen.findByText(/first release of its kind/)).toBeVisible();
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('that was replaced names the release that took its place', async () => {
    const replacedBy = { __typename: 'DatasetRelease', id: 'r3', number: 3, version: '2024-01-31' };
    show({ status: 'REPLACED', replacedBy });
    expect(await screen.findByRole('link', { name: 'Go to 31 January 2024 (release 3)' })).toHaveAttribute(
      'href',
      '/data/homes/releases/3',
    );
  });

  it('whose number is none is not found', async () => {
    show({}, '/data/homes/releases/first');
    expect(await screen.findByText('The data set homes has no release first.')).toBeVisible();
  });
});
