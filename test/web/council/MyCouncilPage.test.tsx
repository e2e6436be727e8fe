import { screen, within } from '@testing-library/react';
import { MyCouncilPage } from '../../../web/council/MyCouncilPage.js';
import { renderPage, type Answer } from '../support/render-page.js';
import { commissionerOf, partnerOf, providerOf, publicViewer } from '../support/viewers.js';

const PLACE = 'E06000017';
const unknown = { __typename: 'Observation', value: null };
const rating = (overall: string) => ({ __typename: 'RegulatoryRating', status: 'RATED', overall });
const home = { __typename: 'CareHome', id: '7', cqcLocationId: '1-7', name: 'Oak House' };
const release = { __typename: 'DatasetRelease', id: '9', number: 9, version: 'mid-2025' };

/** What the council's home is answered when no release tells anything of the council. */
const empty = {
  onTime: {
    ...{ __typename: 'TimelinessReport', target: 0.85, verdict: 'NOT_JUDGED', openOverdue: 0 },
    ...{ overall: unknown, total: { __typename: 'TimelinessGroup', due: 0 }, byMonth: [] },
  },
  onTimeBefore: { __typename: 'TimelinessReport', overall: unknown },
  now: {
    ...{ __typename: 'VacancySummary', homesContributing: 0, homesExpected: 3 },
    ...{ admittableVacancies: unknown, occupancy: unknown },
  },
  earlier: { __typename: 'VacancySummary', admittableVacancies: unknown },
  block: { __typename: 'BlockBedSummary', voidBedDays: 0, voidCost: '0', utilisation: unknown },
  blockBefore: { __typename: 'BlockBedSummary', utilisation: unknown },
  nursing: { __typename: 'ObservationConnection', nodes: [] },
  quality: { __typename: 'ObservationConnection', nodes: [] },
  datasets: [],
  capacity: { __typename: 'CapacitySummary', changes: [] },
};
const council = {
  area: {
    ...{ __typename: 'Area', id: '1', gssCode: PLACE, name: 'Rutland', isDemonstration: false },
    coverage: { __typename: 'AreaCoverage', homesTo: '2026-09-30' },
    privateCoverage: {
      ...{ __typename: 'PrivateCoverage', placementsTo: '2026-09-30', bedReturnsTo: null, pricesTo: null },
    },
  },
  lots: [],
};
const untold = { __typename: 'PrivateCoverage', placementsTo: null, bedReturnsTo: null, pricesTo: null };
const homes = (nodes: readonly object[]) => ({
  careHomes: {
    __typename: 'CareHomeConnection',
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes,
  },
});

function show(
  viewer: object,
  figures: () => Answer,
  nodes: readonly object[] = [],
  told: Record<string, unknown> = council,
) {
  return renderPage(<MyCouncilPage />, {
    at: '/my-council',
    route: '/my-council',
    answers: (operation) => {
      if (operation === 'Viewer') return { data: { viewer } };
      if (operation === 'Council') return { data: told };
      return operation === 'CouncilRatings' ? { data: homes(nodes) } : figures();
    },
  });
}

const commissioner = commissionerOf(PLACE, 'Rutland');

describe('the home of a commissioner', () => {
  it('says that it is loading', () => {
    show(commissioner, () => ({ data: empty }));
    expect(screen.getByRole('status')).toHaveTextContent('Loading the page');
  });

  it('tells somebody who did not sign in why it is worth it, and the way', async () => {
    show(publicViewer, () => ({ data: empty }));
    await screen.findByRole('heading', { level: 1, name: 'Sign in to see your council' });
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=/my-council',
    );
  });

  it.each([
    [
      'a partner of a board to its placements',
      partnerOf('E54000057', 'Rutland ICB'),
      '/areas/E54000057/placements',
    ],
    ['a provider to their homes', providerOf('Oak Ltd'), '/my-homes'],
  ])('leads %s', async (_who, viewer, address) => {
    show(viewer, () => ({ data: empty }));
    expect(await screen.findByText(address)).toBeInTheDocument();
  });

  it('without data says of all six figures that they are not told, and of the month that nothing changed', async () => {
    show(commissioner, () => ({ data: empty }));
    expect(await screen.findAllByText('Not told')).toHaveLength(6);
    expect(screen.getByText(/^In September 2026 no home opened, closed, changed size/)).toBeVisible();
  });

  it('of a month that is not told whole never says that nothing happened', async () => {
    const early = { ...untold, placementsTo: '2026-08-31' };
    const area = { ...council.area, coverage: { __typename: 'AreaCoverage', homesTo: null } };
    show(commissioner, () => ({ data: empty }), [], {
      ...council,
      area: { ...area, privateCoverage: early },
    });
    expect(await screen.findByText(/^Not everything of August 2026 is told yet/)).toBeVisible();
    expect(screen.queryByText(/no home opened/)).toBeNull();
  });

  it('says that nothing is loaded where nothing is, and shows no figures', async () => {
    const area = { ...council.area, coverage: { __typename: 'AreaCoverage', homesTo: null } };
    show(commissioner, () => ({ data: empty }), [], {
      ...council,
      area: { ...area, privateCoverage: untold },
    });
    expect(await screen.findByRole('note', { name: 'Nothing is loaded of Rutland yet' })).toBeVisible();
    expect(screen.queryByText('Not told')).toBeNull();
  });

  it('says what happened when the server does not answer, and asks again when told to', async () => {
    const answers: Answer[] = [{ lost: true }, { data: empty }];
    const { user } = show(commissioner, () => answers.shift()!);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByText('Not told')).toHaveLength(6);
  });

  it('names the homes rated anew and the data published since the month began, each with its link', async () => {
    const datasets = ['2026-10-05', '2026-08-31'].map((day, index) => ({
      ...{ __typename: 'Dataset', id: `d${index}`, code: `set-${index}`, name: `Set ${index}` },
      newestRelease: { ...release, id: `r${index}`, publishedAt: `${day}T08:00:00Z`, referenceDate: day },
    }));
    const changed = { ...home, now: rating('GOOD'), before: rating('INADEQUATE') };
    const same = { ...home, id: '8', name: 'Elm House', now: rating('GOOD'), before: rating('GOOD') };
    show(commissioner, () => ({ data: { ...empty, datasets } }), [changed, same]);
    const link = await screen.findByRole('link', { name: 'Oak House' });
    expect(link).toHaveAttribute('href', '/care-homes/1-7');
    expect(link.closest('li')).toHaveTextContent('Oak House is now Good; it was Inadequate');
    expect(screen.getByRole('link', { name: 'Set 0' })).toHaveAttribute('href', '/data/set-0/releases/9');
    expect(screen.queryByRole('link', { name: 'Set 1' })).toBeNull();
    expect(screen.queryByText('Elm House')).toBeNull();
  });
});
