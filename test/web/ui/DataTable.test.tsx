import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable } from '../../../web/ui/DataTable.js';
import { MissingValue } from '../../../web/ui/MissingValue.js';

const rows = [
  { name: 'Oldham', rate: 3979 },
  { name: 'Bury', rate: 4100 },
  { name: 'Wigan', rate: null },
];

function show() {
  render(
    <DataTable
      caption="Beds per 100,000 people"
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { header: 'Council', cell: (row) => row.name, sortBy: (row) => row.name },
        {
          header: 'Rate',
          isNumber: true,
          cell: (row) => row.rate ?? <MissingValue status="SUPPRESSED" reason="Too few people" />,
          sortBy: (row) => row.rate,
        },
      ]}
    />,
  );
  return userEvent.setup();
}

const order = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('a table', () => {
  it('has a caption, scoped headers, and its first column as row headers', () => {
    show();
    const table = screen.getByRole('table', { name: 'Beds per 100,000 people' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
    expect(within(table).getByRole('rowheader', { name: 'Oldham' })).toHaveAttribute('scope', 'row');
  });

  it('sorts numbers largest first, and what is missing last either way', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Rate' }));
    expect(order()).toEqual(['Bury', 'Oldham', 'Wigan']);
    expect(screen.getByRole('columnheader', { name: 'Rate' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Rate' }));
    expect(order()).toEqual(['Oldham', 'Bury', 'Wigan']);
  });

  it('sorts names from A', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Council' }));
    expect(order()).toEqual(['Bury', 'Oldham', 'Wigan']);
  });

  it('marks a missing number, and says why to those who hear the page', () => {
    show();
    const cell = screen.getByText('Too few people').parentElement;
    expect(cell).toHaveTextContent('[c]');
  });
});
