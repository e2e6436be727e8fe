import { toBedRateTrend } from '../../../web/capacity/toBedRateTrend.js';
import { buildContext, buildSeries, ENGLAND, NORTH_WEST, OLDHAM } from '../support/build.js';

describe('beds per 100,000 people over time', () => {
  it('draws the place first, then the comparator, then the country, each in its role', () => {
    const series = [
      buildSeries(ENGLAND, [40, 40]),
      buildSeries(NORTH_WEST, [50, 50]),
      buildSeries(OLDHAM, [60, 54]),
    ];
    const { model } = toBedRateTrend(series, buildContext({ comparator: NORTH_WEST }));
    expect(model.series.map((line) => [line.label, line.role])).toEqual([
      ['Oldham', 'place'],
      ['North West', 'comparator'],
      ['England', 'nation'],
    ]);
  });

  it('says how the rate moved, and how the country’s did', () => {
    const series = [buildSeries(OLDHAM, [60, 57, 54]), buildSeries(ENGLAND, [40, 40, 39])];
    expect(toBedRateTrend(series, buildContext()).headline).toBe(
      'The rate of beds in Oldham fell 10.0% from January 2024 to March 2024; in England it fell 2.5%',
    );
  });

  it('keeps a month without a figure as a gap', () => {
    const { model, flat } = toBedRateTrend([buildSeries(OLDHAM, [60, null, 54])], buildContext());
    expect(model.series[0]?.points.map((point) => point.value)).toEqual([60, null, 54]);
    expect(flat.rows.map((row) => [row.month, row.value, row.status])).toEqual([
      ['2024-01', 60, 'PRESENT'],
      ['2024-02', null, 'NOT_AVAILABLE'],
      ['2024-03', 54, 'PRESENT'],
    ]);
  });

  it('leaves a line without any figure out and says so', () => {
    const series = [buildSeries(OLDHAM, [60, 54]), buildSeries(ENGLAND, [null, null])];
    const { model, notes } = toBedRateTrend(series, buildContext());
    expect(model.series).toHaveLength(1);
    expect(notes).toEqual(['England is not drawn: its homes are not fully covered in these months.']);
  });

  it('counts the months that carry a caveat', () => {
    const estimated = buildSeries(OLDHAM, [60, 57, 54]);
    estimated.points[0]!.flags.push('ESTIMATED');
    const { notes } = toBedRateTrend([estimated], buildContext({ nation: null }));
    expect(notes).toEqual([expect.stringMatching(/^Estimated: .* \(1 of 3 months\)$/)]);
  });

  it('compares a single month with the country instead of telling a movement', () => {
    const { headline } = toBedRateTrend(
      [buildSeries(OLDHAM, [60]), buildSeries(ENGLAND, [40])],
      buildContext(),
    );
    expect(headline).toBe('Oldham has 50.0% more beds per 100,000 people aged 65+ than England');
  });
});
