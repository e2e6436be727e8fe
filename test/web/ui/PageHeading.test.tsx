import { screen } from '@testing-library/react';
import { Link, Route, Routes, useSearchParams } from 'react-router';
import { Page } from '../../../web/ui/Page.js';
import { PageHeading } from '../../../web/ui/PageHeading.js';
import { renderPage } from '../support/render-page.js';

function First() {
  const [, setSearch] = useSearchParams();
  return (
    <Page title="First">
      <PageHeading>The first page</PageHeading>
      <button onClick={() => setSearch({ band: '85' })}>Choose</button>
      <Link to="/second">Go on</Link>
    </Page>
  );
}

function show() {
  const { user } = renderPage(
    <Routes>
      <Route path="/" element={<First />} />
      <Route
        path="/second"
        element={
          <Page title="Second" isDemonstration>
            <PageHeading>The second page</PageHeading>
          </Page>
        }
      />
    </Routes>,
  );
  return user;
}

describe('a page', () => {
  it('is named after itself and the service', () => {
    show();
    expect(document.title).toBe('First – Care Market Atlas');
  });

  it('leaves the focus alone on the first visit and when a filter changes', async () => {
    const user = show();
    expect(document.body).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Choose' }));
    expect(screen.getByRole('button', { name: 'Choose' })).toHaveFocus();
  });

  it('takes the focus to its heading after a move to it', async () => {
    const user = show();
    await user.click(screen.getByRole('link', { name: 'Go on' }));
    expect(screen.getByRole('heading', { level: 1, name: 'The second page' })).toHaveFocus();
    expect(document.title).toBe('Second – Care Market Atlas');
  });

  it('wears the band of the demonstration country on top', async () => {
    const user = show();
    expect(screen.queryByRole('region', { name: 'Demonstration data' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Go on' }));
    expect(screen.getByRole('region', { name: 'Demonstration data' })).toHaveTextContent('do not exist');
  });

  it('says that it is no government service, and under which licence the data are', () => {
    show();
    expect(screen.getByRole('contentinfo')).toHaveTextContent('Not a government service');
    expect(screen.getByRole('link', { name: 'Open Government Licence v3.0' })).toBeInTheDocument();
  });
});
