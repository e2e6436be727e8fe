import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Figure } from '../../../web/charts/Figure.js';
import { LineTable } from '../../../web/charts/LineTable.js';
import { LineTrend } from '../../../web/charts/LineTrend.js';
import { toLineModel } from '../../../web/charts/line-model.js';
import { formatRate } from '../../../web/words/numbers.js';

const model = toLineModel([
  {
    key: 'E08000004',
    label: 'Oldham',
    role: 'place',
    points: [
      { month: '2025-01', value: 4054, status: 'PRESENT' },
      { month: '2025-02', value: null, status: 'NOT_AVAILABLE' },
      { month: '2025-03', value: 3979, status: 'PRESENT' },
    ],
  },
]);

function show() {
  return render(
    <Figure
      id="bed-rate"
      headline="The rate of beds in Oldham fell 1.9%"
      subtitle="Beds per 100,000 people aged 65+ · Oldham"
      chart={<LineTrend model={model} format={formatRate} width={600} />}
      table={<LineTable caption="Beds per 100,000" model={model} format={formatRate} />}
      about={<p>Registered beds over people.</p>}
      flat={{ fileName: 'beds', rows: [{ area_code: 'E08000004', value: 3979 }] }}
      sources={[{ key: '1', publisher: 'CQC', name: 'Register', version: 'March 2025', licence: 'OGL' }]}
      upTo="31 March 2025"
      notes={['England is not drawn.']}
    />,
  );
}

describe('the card of a figure', () => {
  it('is named by its message', () => {
    show();
    expect(screen.getByRole('figure', { name: 'The rate of beds in Oldham fell 1.9%' })).toBeInTheDocument();
  });

  it('has chart, table, download and about', () => {
    show();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Chart',
      'Table',
      'Download',
      'About',
    ]);
  });

  it('names the drawing once and keeps its inside from screen readers', () => {
    show();
    const drawing = screen.getByRole('img', { name: 'The rate of beds in Oldham fell 1.9%' });
    expect(drawing).toHaveAccessibleDescription(/Beds per 100,000 .* The same figures are in the table/);
    expect(drawing.firstElementChild).toHaveAttribute('aria-hidden', 'true');
  });

  it('draws the line as two pieces around the month without a figure, and names it at its end', () => {
    const { container } = show();
    const path = container.querySelector('path[stroke="#12436D"]')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(within(screen.getByRole('img')).getByText('Oldham')).toBeInTheDocument();
  });

  it('has the same figures in its table, newest first, the gap marked', async () => {
    show();
    await userEvent.setup().click(screen.getByRole('tab', { name: 'Table' }));
    const cells = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(cells).toEqual(['Mar 20253,979', 'Feb 2025[x]Not available', 'Jan 20254,054']);
  });

  it('says what each file holds', async () => {
    show();
    await userEvent.setup().click(screen.getByRole('tab', { name: 'Download' }));
    expect(
      screen.getByRole('button', { name: 'Table in CSV format (flat file, with area codes)' }),
    ).toBeVisible();
  });

  it('ends with how far it reaches, its notes and its source', () => {
    show();
    expect(screen.getByText(/Up to and including 31 March 2025 · Source: Register \(CQC\)/)).toBeVisible();
    expect(screen.getByText('England is not drawn.')).toBeVisible();
  });
});
