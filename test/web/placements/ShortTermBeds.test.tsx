import { screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import { OwnShortTerm } from '../../../web/placements/OwnShortTerm.js';
import { renderPage } from '../support/render-page.js';

const place = { gssCode: 'D10000002', name: 'Saltmere', areaType: 'CASSR', liesWhollyIn: [] };
const metric = (code: string) => ({
  ...{ __typename: 'Metric', id: code, code, name: code, definition: `What ${code} is.`, formula: '' },
  ...{ numeratorDefinition: '', denominatorDefinition: null, intervalMethod: 'NONE' },
  ...{ whyItMatters: '', caveats: [] },
});
const observation = (code: string, value: number | null) => ({
  ...{ __typename: 'Observation', value, interval: null, flags: [], denominator: null, sources: [] },
  metric: metric(code),
});
const contracts = (
  bedType: string | null,
  beds: number | null,
  booked: number | null,
  used: number | null,
) => ({
  ...{ __typename: 'ShortTermContracts', bedType, bedDays: booked, usedBedDays: used },
  beds: observation('short_term_beds', beds),
  utilisation: observation('short_term_bed_use', booked ? used! / booked : null),
});
const exit = (destination: string, label: string, count: number, of: number) => ({
  ...{ __typename: 'ExitCount', destination, label, count },
  share: {
    ...observation('short_stay_exits', count / of),
    interval: { __typename: 'Interval', lower: 0.3, upper: 0.7 },
  },
});
const stays = (key: string | null, label: string, median: number | null, more: object = {}) => ({
  ...{ __typename: 'ShortStays', key, label, begun: 12, ended: 11, bedDays: 300, exitsNotRecorded: 1 },
  lengthOfStay: {
    ...{ __typename: 'LengthOfStay', median: observation('short_stay_median_days', median) },
    ...{ lowerQuartile: 20, upperQuartile: 40, p90: 56.4 },
  },
  stillThere: { __typename: 'StillThere', people: 2, medianDays: 9, longestDays: 17 },
  exits: [exit('OWN_HOME', 'Own home', 6, 10), exit('HOSPITAL', 'Hospital', 4, 10)],
  ...more,
});
const report = {
  __typename: 'ShortTermBedReport',
  contracted: contracts(null, 13, 4745, 4303),
  contractedByBedType: [contracts('TRANSITIONAL', 8, 2920, 2732), contracts('COMMUNITY_CARE', 5, 1825, 1571)],
  total: stays(null, 'All short stays', 30.5),
  byKind: [
    stays('STEP_UP', 'Step-up, from the community', 24),
    stays('STEP_DOWN', 'Step-down, from hospital', 33),
  ],
  byPathway: [stays('2', 'Discharge pathway 2', 33)],
  byBedType: [],
  ...{ notes: [], emptyBecause: null, sources: [] },
};

function show(changes: object = {}) {
  return renderPage(<OwnShortTerm place={place as never} />, {
    answers: (operation) => {
      if (operation === 'NewestMonth')
        return {
          data: {
            area: {
              __typename: 'Area',
              id: '1',
              coverage: { __typename: 'Coverage', homesTo: '2026-09-30' },
              privateCoverage: {
                __typename: 'PrivateCoverage',
                placementsTo: '2026-09-30',
                bedReturnsTo: null,
              },
            },
          },
        };
      return { data: { shortTermBeds: { ...report, ...changes } } };
    },
  });
}

describe('the card of short-term beds', () => {
  it('leads with the use of booked beds and with how many people went home', async () => {
    show();
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Saltmere used 90.7% of the days booked in short-term beds; 60.0% of people who left went home',
      }),
    ).toBeInTheDocument();
    const said = within(screen.getByRole('figure'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(said).toEqual(
      expect.arrayContaining([
        '13 beds were booked on 30 September 2026: 8 transitional, 5 community care.',
        '4,303 of 4,745 bed-days booked were used.',
        'Half of the people who left had stayed no more than 30.5 days, three quarters no more than 40, nine in ten no more than 56.4.',
        'Half of the step-up stays took no more than 24 days, half of the step-down stays no more than 33 days.',
        '2 people were in a short-term bed at the end of 30 September 2026, booked or bought singly: half of them for 9 days or less, the longest for 17.',
        '1 stay ended without a destination on record: in no share.',
      ]),
    );
  });

  it('has the same figures as tables, with each kind of stay and the interval of each share', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('tab', { name: 'Table' }));
    const kinds = screen.getByRole('table', { name: /By where people came from/ });
    expect(within(kinds).getByRole('row', { name: /Step-down, from hospital/ })).toHaveTextContent('33');
    const exits = screen.getByRole('table', { name: /Where people went/ });
    expect(within(exits).getByRole('row', { name: /Own home/ })).toHaveTextContent('60.0%30.0%');
    const booked = screen.getByRole('table', { name: /Beds booked/ });
    expect(within(booked).getByRole('row', { name: /^All/ })).toHaveTextContent('134,7454,30390.7%');
  });

  it('says that no contract is told, never 0 beds, where the stays were bought one by one', async () => {
    const { user } = show({ contracted: contracts(null, null, null, null), contractedByBedType: [] });
    expect(
      await screen.findByRole('heading', { level: 3, name: /^Half of the people whom Saltmere placed/ }),
    ).toHaveTextContent('left within 30.5 days; 60.0% of people who left went home');
    expect(screen.getByText(/No contract for such beds is told of these months/)).toBeInTheDocument();
    expect(screen.queryByText(/0 beds/)).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Table' }));
    expect(screen.queryByRole('table', { name: /Beds booked/ })).toBeNull();
  });

  it('is not there where there are no such beds', async () => {
    show({
      ...{ total: null, byKind: [], byPathway: [] },
      emptyBecause: { __typename: 'EmptyReason', code: 'PERIOD_NOT_COVERED' },
    });
    await waitForElementToBeRemoved(() => screen.queryByRole('status'));
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
