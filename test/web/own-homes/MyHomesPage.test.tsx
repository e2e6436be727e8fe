import { screen, within } from '@testing-library/react';
import { MyHomesPage } from '../../../web/own-homes/MyHomesPage.js';
import { renderPage, type Answer } from '../support/render-page.js';
import { partnerOf, providerOf, publicViewer } from '../support/viewers.js';

const council = (name: string, bedReturnsTo: string | null) => ({
  ...{ __typename: 'Area', id: name, gssCode: `E0-${name}`, name },
  coverage: { __typename: 'AreaCoverage', homesTo: '2026-10-31' },
  privateCoverage: { __typename: 'PrivateCoverage', bedReturnsTo },
});
const RUTLAND = council('Rutland', '2026-09-30');
const home = (name: string, beds: number | null, overall: string | null, area: object | null = RUTLAND) => ({
  ...{ __typename: 'CareHome', id: name, cqcLocationId: `1-${name}`, name, isDemonstration: false },
  ...{ serviceType: 'CARE_HOME_WITH_NURSING', isDormant: false, council: area },
  registeredBeds: { __typename: 'Observation', value: beds },
  rating: {
    ...{ __typename: 'RegulatoryRating', overall, status: overall ? 'RATED' : 'NOT_YET_RATED' },
    publishedOn: overall ? `2019-0${name.length}-01` : null,
  },
});
const page = (nodes: readonly object[], endCursor: string | null = null) => ({
  provider: {
    ...{ __typename: 'Provider', id: 'p', name: 'Oak Ltd' },
    careHomes: {
      __typename: 'CareHomeConnection',
      pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      nodes,
    },
  },
});

function show(homes: (after: unknown) => Answer, viewer: object = providerOf('Oak Ltd')) {
  const asked: Record<string, unknown>[] = [];
  const result = renderPage(<MyHomesPage />, {
    ...{ at: '/my-homes', route: '/my-homes' },
    answers: (operation, variables) => {
      if (operation === 'Viewer') return { data: { viewer } };
      if (operation === 'MyHomes') return homes(variables['after']);
      asked.push(variables);
      return { lost: true };
    },
  });
  return { ...result, asked };
}

describe('the page that a provider begins with', () => {
  it('tells of the homes together, page after page, and lists each', async () => {
    show((after) => ({
      data: after
        ? page([home('Elm', null, null), home('Ash', 12, 'INADEQUATE')])
        : page([home('Oak House', 30, 'GOOD')], 'next'),
    }));
    expect(
      await screen.findByText(
        'Oak Ltd runs 3 care homes with 42 registered beds (1 home not counted: how many beds is not known).',
      ),
    ).toBeVisible();
    expect(screen.getByText('1 of 2 rated ones is good or outstanding.')).toBeVisible();
    expect(screen.getByText('The oldest rating is that of Ash, published 1 March 2019.')).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(screen.getByRole('link', { name: 'Elm' })).toHaveAttribute('href', '/care-homes/1-Elm');
  });

  it('asks for free beds on the last day that returns tell of, or else the register', async () => {
    const homes = [home('Oak', 1, null), home('Elm', 1, null), home('Ash', 1, null, council('Derby', null))];
    const { asked } = show(() => ({ data: page(homes) }));
    await screen.findByRole('table');
    expect(asked.map(({ place, day }) => [place, day])).toEqual([
      ['E0-Rutland', '2026-09-30'],
      ['E0-Derby', '2026-10-31'],
    ]);
  });

  it('shows the homes also where the free beds do not come', async () => {
    show(() => ({ data: page([home('Oak', 30, 'GOOD')]) }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
  });

  it.each([
    [
      'no release shows a home',
      () => ({ data: page([]) }),
      providerOf('Oak Ltd'),
      /^No release shows a care home of Oak Ltd/,
    ],
    ['the company is not known', () => ({ data: page([]) }), providerOf(), /^Your sign-in names no provider/],
  ])('says what to do where %s', async (_why, homes, viewer, title) => {
    show(homes, viewer);
    expect(await screen.findByRole('note', { name: title })).toBeVisible();
  });

  it('says why signing in is worth it, and sends others to where they begin', async () => {
    const { unmount } = show(() => ({ lost: true }), publicViewer);
    expect(await screen.findByRole('heading', { name: 'Sign in to see your care homes' })).toBeVisible();
    unmount();
    show(() => ({ lost: true }), partnerOf('E54000057', 'Rutland ICB'));
    expect(await screen.findByText('/my-council')).toBeInTheDocument();
  });
});
