import { homeBeds } from '../../server/placements/bed-returns/home-vacancies';
import type { ReturnLine } from '../../server/placements/bed-returns/vacancies';

const line = (locationId: string, beds: Partial<ReturnLine> = {}): ReturnLine => ({
  ...{ locationId, district: null, asAt: '2026-09-20', releaseId: 1, bedType: 'GENERAL_NURSING' },
  ...{ maximum: 10, occupied: 7, reserved: 1, accepting: 2 },
  ...beds,
});
const silent = (locationId: string): ReturnLine =>
  line(locationId, {
    ...{ asAt: null, releaseId: null, bedType: null, maximum: null, occupied: null },
    ...{ reserved: null, accepting: null },
  });
const asked = { day: '2026-09-30', freshDays: 35, bedType: null };
const ids = (lines: ReturnLine[], of: Parameters<typeof homeBeds>[1] = asked) =>
  homeBeds(lines, of).map(({ locationId }) => locationId);

describe('beds home by home', () => {
  it('begin with the most free beds; stale returns and silent homes come last', () => {
    const lines = [
      silent('1-1'),
      line('1-2', { asAt: '2026-08-01', accepting: 9 }),
      line('1-3', { accepting: 0 }),
      line('1-5'),
      line('1-4'),
    ];
    expect(ids(lines)).toEqual(['1-4', '1-5', '1-3', '1-2', '1-1']);
  });

  it('are not known, and not nought, where a home never sent a return', () => {
    expect(homeBeds([silent('1-1')], asked)).toEqual([
      {
        ...{ locationId: '1-1', asAt: null, isStale: null, maximum: null, occupied: null },
        ...{ vacantReserved: null, vacantAccepting: null, unavailable: null },
      },
    ]);
  });

  it('add up all bed types of a home, or tell of one and leave out homes without it', () => {
    const lines = [line('1-1'), line('1-1', { bedType: 'DEMENTIA_NURSING', maximum: 5 }), line('1-2')];
    expect(homeBeds(lines, asked)[0]).toMatchObject({ locationId: '1-1', maximum: 15, vacantAccepting: 4 });
    const [dementia, ...others] = homeBeds(lines, { ...asked, bedType: 'DEMENTIA_NURSING' });
    expect(dementia).toMatchObject({ maximum: 5, vacantAccepting: 2 });
    expect(others).toEqual([]);
  });

  it('keep more people than beds as returned, and take no beds out of use for it', () => {
    const [home] = homeBeds([line('1-1', { occupied: 12, reserved: 0, accepting: 0 })], asked);
    expect(home).toMatchObject({ maximum: 10, occupied: 12, unavailable: 0 });
  });

  it('count a return on its last day and not on the next', () => {
    const lines = [line('1-1', { asAt: '2026-08-26' }), line('1-2', { asAt: '2026-08-25' })];
    expect(homeBeds(lines, asked).map(({ isStale }) => isStale)).toEqual([false, true]);
  });
});
