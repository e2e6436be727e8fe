import { screen } from '@testing-library/react';
// The private parts come lazily: read beforehand, so that no test waits for them to be compiled.
import '../../../web/placements/OwnBeds.js';
import '../../../web/placements/OwnPlacements.js';
import { PlacementsPage } from '../../../web/placements/PlacementsPage.js';
import { renderPage, type Answer } from '../support/render-page.js';
import { commissionerOf, publicViewer } from '../support/viewers.js';

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
const nothing = { area: { ...area, children: [] }, waits: [] };

/** The page of Rutland, whose public figures are answered as the test says; every operation that was asked is noted. */
function show(figures: () => Answer, viewer: object = publicViewer) {
  const asked: string[] = [];
  const page = renderPage(<PlacementsPage />, {
    at: '/areas/E06000017/placements',
    route: '/areas/:gssCode/placements',
    answers: (operation) => {
      asked.push(operation);
      if (operation === 'AreaFrame') return { data: { area } };
      if (operation === 'Viewer') return { data: { viewer } };
      return operation === 'PublicPlacements' ? figures() : { lost: true };
    },
  });
  return { ...page, asked };
}

describe('the placements page', () => {
  it('says that it is loading', () => {
    show(() => ({ data: nothing }));
    expect(screen.getByRole('status')).toHaveTextContent('Loading the page');
  });

  it('without figures says what is missing and what to do', async () => {
    show(() => ({ data: nothing }));
    expect(await screen.findByRole('note', { name: 'No answers about waits are loaded' })).toHaveTextContent(
      'npm run atlas -- import care-waits FILE',
    );
  });

  it('says what happened when the server does not answer, and asks again when told to', async () => {
    const answers: Answer[] = [{ lost: true }, { data: nothing }];
    const { user } = show(() => answers.shift()!);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server did not answer');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('note', { name: 'No answers about waits are loaded' })).toBeVisible();
  });

  it('asks for nothing private for somebody who did not sign in, and says why signing in is worth it', async () => {
    const { asked } = show(() => ({ data: nothing }));
    expect(await screen.findByText(/you see how quickly places were found/)).toBeVisible();
    expect(new Set(asked)).toEqual(new Set(['AreaFrame', 'Viewer', 'PublicPlacements']));
  });

  it('of another council tells a commissioner what everybody sees, and hints at nothing', async () => {
    const { asked } = show(() => ({ data: nothing }), commissionerOf('E06000015', 'Derby'));
    await screen.findByRole('note', { name: 'No answers about waits are loaded' });
    expect(new Set(asked)).toEqual(new Set(['AreaFrame', 'Viewer', 'PublicPlacements']));
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('shows a commissioner what is public also where the private part fails, with a way to try again', async () => {
    show(() => ({ data: nothing }), commissionerOf('E06000017', 'Rutland'));
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('button', { name: 'Try again' }).length).toBeGreaterThan(0);
    expect(screen.getByRole('note', { name: 'No answers about waits are loaded' })).toBeVisible();
  });
});
