import { screen, within } from '@testing-library/react';
import { SavedUplifts } from '../../../web/fees/SavedUplifts.js';
import type { Uplift } from '../../../web/fees/uplift-query.js';
import { openingForm } from '../../../web/fees/uplift-form.js';
import { UpliftForm } from '../../../web/fees/UpliftForm.js';
import { renderPage } from '../support/render-page.js';

const rates = [
  {
    ...{ code: 'nursing', name: 'Nursing', weekly: '900.00', year: '2026-27' },
    basis: 'published rate of 2026-27, band Standard',
  },
];

/** The form as it opens for 2027-28, for which no index is loaded; every operation that was asked is noted. */
function show() {
  const asked: string[] = [];
  const page = renderPage(
    <UpliftForm
      place={{ gssCode: 'D10000001', name: 'Harrowdale' }}
      canSave
      opening={openingForm(rates, '2027-28')}
    />,
    {
      answers: (operation) => {
        asked.push(operation);
        return { data: { priceGrowth: [] } };
      },
    },
  );
  return { ...page, asked };
}

describe('the form of a fee uplift', () => {
  it('says before anything is sent that growth must be assumed, and from which rates it starts', async () => {
    show();
    expect(await screen.findByText('No CPI is loaded for 2027-28. Put your own assumption.')).toBeVisible();
    expect(screen.getByText('Starts from: published rate of 2026-27, band Standard.')).toBeVisible();
  });

  it('tells what is wrong at its field and in a summary that takes the focus and leads there; nothing is asked', async () => {
    const { user, asked } = show();
    await screen.findByText('No CPI is loaded for 2027-28. Put your own assumption.');
    const [staff, other] = screen.getAllByLabelText('Growth, %');
    await user.type(staff!, '3,4');
    await user.click(screen.getByRole('button', { name: 'Work out' }));
    const summary = screen.getByRole('group', { name: 'These assumptions cannot be used yet' });
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(staff).toBeInvalid();
    expect(staff).toHaveAccessibleDescription(/Enter growth of Staff in per cent as a number with a point/);
    await user.click(within(summary).getByRole('link', { name: /no CPI is loaded for 2027-28/ }));
    expect(other).toHaveFocus();
    expect(new Set(asked)).toEqual(new Set(['PriceGrowth']));
  });

  it('warns that a rise is counted twice where present rates already are of the year', async () => {
    const { user } = show();
    const year = screen.getByLabelText('Financial year of the new rates');
    await user.clear(year);
    await user.type(year, '2026-27');
    expect(await screen.findByText(/the rise of that year would be counted twice/)).toBeVisible();
  });
});

test('a saved uplift opens to its rates by lot and to what was assumed', async () => {
  const uplift = {
    ...{
      id: '1',
      financialYear: '2027-28',
      rate: '0.05',
      budgetEffect: '1000.00',
      author: 'Harrowdale team',
    },
    ...{
      savedAt: '2026-11-20T10:00:00Z',
      assumptions: ['Present rate of Nursing: published rate.'],
      shares: [],
    },
    lots: [
      {
        ...{ lotCode: 'nursing', lotName: 'Nursing', presentWeekly: '900.00', newWeekly: '945.00' },
        ...{ change: '45.00', bedWeeks: '22.2', budgetEffect: '1000.00' },
      },
    ],
  } as unknown as Uplift;
  const { user } = renderPage(<SavedUplifts place="Harrowdale" uplifts={[uplift]} />);
  await user.click(screen.getByText('2027-28: rise of 5.0%, saved 20 November 2026 by Harrowdale team'));
  expect(screen.getByRole('cell', { name: '£945.00' })).toBeVisible();
  expect(screen.getByText('Present rate of Nursing: published rate.')).toBeVisible();
});
