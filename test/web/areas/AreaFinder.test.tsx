import { fireEvent, screen, waitFor } from '@testing-library/react';
import { AreaFinder } from '../../../web/areas/AreaFinder.js';
import { renderPage, type Answers } from '../support/render-page.js';

const area = (gssCode: string, name: string) => ({
  __typename: 'AreaMatch',
  matchedOn: null,
  area: {
    __typename: 'Area',
    id: gssCode,
    gssCode,
    name,
    areaType: 'CASSR',
    isDemonstration: false,
    validTo: null,
  },
});

const answers: Answers = (_operation, { text }) => ({
  data: {
    areaSearch: String(text).startsWith('ol')
      ? [area('E08000004', 'Oldham'), area('E06000022', 'Old Sarum')]
      : [],
  },
});

const address = () => screen.getByTestId('address').textContent;

describe('the area finder', () => {
  it('lists areas while typing, and opens the best one on Enter', async () => {
    const { user } = renderPage(<AreaFinder />, { answers });
    await user.type(screen.getByRole('combobox', { name: /Find a council/ }), 'oldam');
    expect(await screen.findByRole('option', { name: /Oldham/ })).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/areas/E08000004'));
  });

  it('lets the arrow keys choose another one', async () => {
    const { user } = renderPage(<AreaFinder />, { answers });
    await user.type(screen.getByRole('combobox'), 'old');
    await screen.findByRole('option', { name: /Old Sarum/ });
    // The finder reads key codes, which the simulated keyboard does not give to arrows.
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'ArrowDown', keyCode: 40 });
    const option = await screen.findByRole('option', { name: /Old Sarum/, selected: true });
    expect(option).toHaveFocus();
    fireEvent.keyDown(option, { key: 'Enter', keyCode: 13 });
    await waitFor(() => expect(address()).toBe('/areas/E06000022'));
  });

  it('says that no area has such a name', async () => {
    const { user } = renderPage(<AreaFinder />, { answers });
    await user.type(screen.getByRole('combobox'), 'xyzzy');
    expect(await screen.findAllByText('No area has a name like that')).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Go' }));
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(
        'No area has a name like that',
      ),
    );
  });

  it('says that the server did not answer', async () => {
    const { user } = renderPage(<AreaFinder />, { answers: () => ({ lost: true }) });
    await user.type(screen.getByRole('combobox'), 'old');
    expect(await screen.findByText(/could not be reached/)).toBeVisible();
  });
});
