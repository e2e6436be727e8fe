import { toAreaWindow } from '../../../web/areas/area-window.js';

const oldham = {
  homesTo: '2025-03-31',
  bedsFrom: '2011-04-01',
  bedsTo: '2025-03-31',
  ratingsTo: '2025-03-31',
};
const unchosen = { from: null, to: null };

describe('the days and months of an area page', () => {
  it('are the newest five years unless others are chosen', () => {
    expect(toAreaWindow(oldham, unchosen)).toEqual({
      homesAt: '2025-03-31',
      bedsAt: '2025-03-31',
      ratingsAt: '2025-03-31',
      from: '2020-03',
      to: '2025-03',
    });
  });

  it('do not reach back beyond what the releases tell', () => {
    expect(toAreaWindow({ ...oldham, bedsFrom: '2021-10-31' }, unchosen)?.from).toBe('2021-10');
    expect(toAreaWindow(oldham, { from: '1999-01', to: null })?.from).toBe('2011-04');
  });

  it('end with the last month that is over', () => {
    const window = toAreaWindow({ ...oldham, homesTo: '2025-03-14', bedsTo: '2025-03-14' }, unchosen);
    expect(window).toMatchObject({ to: '2025-02', bedsAt: '2025-03-14' });
  });

  it('take the figures of a day back when an earlier month is chosen', () => {
    expect(toAreaWindow(oldham, { from: '2022-01', to: '2023-06' })).toMatchObject({
      bedsAt: '2023-06-30',
      ratingsAt: '2023-06-30',
      from: '2022-01',
      to: '2023-06',
    });
  });

  it('do not run ahead of the releases', () => {
    expect(toAreaWindow(oldham, { from: null, to: '2031-01' })?.to).toBe('2025-03');
  });

  it('stand on their feet when the first month chosen is after the last', () => {
    expect(toAreaWindow(oldham, { from: '2024-05', to: '2023-05' })).toMatchObject({
      from: '2023-05',
      to: '2023-05',
    });
  });

  it('know ratings and homes without beds', () => {
    const ratings = { homesTo: '2021-01-30', bedsFrom: null, bedsTo: null, ratingsTo: '2021-01-30' };
    expect(toAreaWindow(ratings, unchosen)).toMatchObject({
      bedsAt: null,
      homesAt: '2021-01-30',
      ratingsAt: '2021-01-30',
    });
  });

  it('are none where no release tells of the area', () => {
    expect(
      toAreaWindow({ homesTo: null, bedsFrom: null, bedsTo: null, ratingsTo: null }, unchosen),
    ).toBeNull();
  });
});
