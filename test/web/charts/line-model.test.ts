import { monthTicks, toLineModel, type LineSeries } from '../../../web/charts/line-model.js';
import { monthsFromTo } from '../../../web/words/dates.js';

const line = (values: Record<string, number | null>): LineSeries => ({
  key: 'E08000004',
  label: 'Oldham',
  role: 'place',
  points: Object.entries(values).map(([month, value]) => ({
    month,
    value,
    status: value === null ? 'NOT_AVAILABLE' : 'PRESENT',
  })),
});

describe('lines over months', () => {
  it('keep a month that nobody reported as a gap, never as 0', () => {
    const { series } = toLineModel([line({ '2024-01': 10, '2024-02': null, '2024-03': 12 })]);
    expect(series[0]?.points.map((point) => point.value)).toEqual([10, null, 12]);
  });

  it('keep a month that was withheld as a gap with its status, also after the last value', () => {
    const withheld = { month: '2024-03', value: null, status: 'SUPPRESSED' as const };
    const told = line({ '2024-01': 10, '2024-02': 11 });
    const model = toLineModel([{ ...told, points: [...told.points, withheld] }]);
    expect(model.months).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(model.series[0]?.points[2]).toEqual(withheld);
    expect(model.scale.max).toBeGreaterThan(10);
  });

  it('start with the first value of any line and end with the last', () => {
    const model = toLineModel([
      line({ '2024-01': null, '2024-02': 10, '2024-03': 11, '2024-04': null }),
      line({ '2024-01': null, '2024-02': null, '2024-03': 5, '2024-04': null }),
    ]);
    expect(model.months).toEqual(['2024-02', '2024-03']);
  });

  it('stand on the same months, with gaps where a line has none', () => {
    const model = toLineModel([line({ '2024-01': 1, '2024-02': 2 }), line({ '2024-02': 3 })]);
    expect(model.series[1]?.points.map((point) => point.value)).toEqual([null, 3]);
  });

  it('know a single month, which is a dot', () => {
    expect(toLineModel([line({ '2024-01': 1, '2024-02': null })]).isOneMonth).toBe(true);
    expect(toLineModel([line({ '2024-01': 1, '2024-02': 1 })]).isOneMonth).toBe(false);
  });

  it('are empty without any value', () => {
    expect(toLineModel([line({ '2024-01': null })])).toMatchObject({ isEmpty: true, months: [] });
  });

  it('take a true zero for a value', () => {
    expect(toLineModel([line({ '2024-01': 0, '2024-02': 0 })]).isEmpty).toBe(false);
  });
});

describe('marks on the month axis', () => {
  it('are Januaries where the time is long', () => {
    expect(monthTicks(monthsFromTo('2021-10', '2024-09'), 6)).toEqual(['2022-01', '2023-01', '2024-01']);
  });

  it('thin out where there is little room, and keep the newest', () => {
    expect(monthTicks(monthsFromTo('2015-01', '2024-12'), 3)).toEqual(['2016-01', '2020-01', '2024-01']);
  });

  it('are months where the time is short', () => {
    expect(monthTicks(['2024-01', '2024-02', '2024-03'], 6)).toEqual(['2024-01', '2024-02', '2024-03']);
  });
});
