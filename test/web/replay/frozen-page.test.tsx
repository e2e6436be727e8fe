import { screen } from '@testing-library/react';
import { FreezeView } from '../../../web/replay/FreezeView.js';
import { ReplayNotice } from '../../../web/replay/ReplayNotice.js';
import { useReplay } from '../../../web/replay/useReplay.js';
import { renderPage, type Answers } from '../support/render-page.js';

const frozen = {
  __typename: 'DataVersion',
  version: 'v17',
  publishedAt: '2026-05-01T08:00:00Z',
  isNewest: false,
  newer: [
    {
      __typename: 'Publication',
      version: 'v18',
      at: '2026-06-03T09:00:00Z',
      action: 'PUBLISH',
      isCorrection: true,
      release: {
        __typename: 'DatasetRelease',
        id: '1',
        version: '1 June 2026',
        dataset: { __typename: 'Dataset', id: '2', code: 'x', name: 'Care directory' },
      },
    },
  ],
};
const since = { __typename: 'FiguresSince', added: 0, changed: 4, withdrawn: 1 };

const answers =
  (version: object): Answers =>
  (operation) => ({
    data: {
      dataVersion:
        operation === 'FiguresSince'
          ? { __typename: 'DataVersion', version: 'v17', figuresSince: since }
          : version,
    },
  });

function Top({ text }: { text: string | null }) {
  return <ReplayNotice replay={useReplay(text)} areaCodes={['D10000001']} />;
}

describe('a page that was frozen', () => {
  it('says when, what was published since, and what that corrected', async () => {
    renderPage(<Top text="2026-05-20~v17" />, {
      at: '/areas/D10000001?band=85&frozen=2026-05-20~v17',
      answers: answers(frozen),
    });
    const notice = await screen.findByRole('note', { name: 'This view was frozen on 20 May 2026' });
    expect(notice).toHaveTextContent('data version 17, published on 1 May 2026');
    expect(notice).toHaveTextContent(
      '3 June 2026: Care directory, 1 June 2026, which corrects earlier figures',
    );
    expect(
      await screen.findByText('5 figures of this page’s areas have been corrected since.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show it as it stands now' })).toHaveAttribute(
      'href',
      '/areas/D10000001?band=85',
    );
  });

  it('says so when nothing was published since', async () => {
    renderPage(<Top text="2026-05-20~v17" />, { answers: answers({ ...frozen, isNewest: true, newer: [] }) });
    expect(await screen.findByRole('note')).toHaveTextContent('Nothing has been published since');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('with an address that cannot be read says that it shows the figures of now', () => {
    renderPage(<Top text="2026-05-20~" />, {});
    expect(screen.getByRole('note', { name: 'This link to a frozen view cannot be read' })).toHaveTextContent(
      'The figures below are those that stand now.',
    );
  });

  it('at a version that was never published here says so', async () => {
    renderPage(<Top text="2026-05-20~v99" />, { answers: () => ({ code: 'BAD_USER_INPUT' }) });
    expect(await screen.findByRole('note')).toHaveTextContent('Data version 99 is not known to this atlas.');
  });
});

describe('the control beside “Copy link”', () => {
  it('freezes at the newest data version, and says so', async () => {
    const changes: (string | null)[] = [];
    const { user } = renderPage(
      <FreezeView frozen={null} onChange={(frozen) => Promise.resolve(changes.push(frozen))} />,
      { answers: answers(frozen) },
    );
    await user.click(screen.getByRole('button', { name: 'Freeze this view' }));
    expect(await screen.findByText(/^Frozen, and the link copied/)).toBeVisible();
    expect(changes).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}~v17$/)]);
  });

  it('says when it cannot be done', async () => {
    const { user } = renderPage(<FreezeView frozen={null} onChange={() => Promise.resolve()} />, {});
    await user.click(screen.getByRole('button', { name: 'Freeze this view' }));
    expect(await screen.findByText('The view could not be frozen. Try again in a moment.')).toBeVisible();
  });
});
