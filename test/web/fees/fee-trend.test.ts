import type { FramedPlace } from '../../../web/areas/AreaFrame.js';
import { piecesOf, toYearModel } from '../../../web/charts/year-model.js';
import { toFeeTrend } from '../../../web/fees/toFeeTrend.js';
import type { ReportedSeries } from '../../../web/metrics/reported-series.js';

const bolton: FramedPlace = {
  gssCode: 'E08000001',
  name: 'Bolton',
  areaType: 'CASSR',
  isDemonstration: false,
  liesWhollyIn: [],
  region: null,
  nation: { gssCode: 'E92000001', name: 'England' },
};

const YEARS = ['2011-12', '2012-13', '2013-14', '2014-15'];

/** Series of nursing care in which the last year is another way of counting. */
function seriesOf(gssCode: string, values: (number | null)[]): ReportedSeries {
  return {
    __typename: 'MetricSeries',
    area: { __typename: 'Area', id: gssCode, gssCode, name: gssCode },
    metric: { code: 'unit_cost_nursing_65_plus' },
    periods: YEARS,
    values,
    statuses: values.map((value) => (value === null ? 'NOT_AVAILABLE' : 'PRESENT')),
    points: YEARS.map((year) => ({
      flags: year === '2014-15' ? ['BREAK_IN_SERIES'] : [],
      statusReason: null,
      sources: [],
    })),
  } as unknown as ReportedSeries;
}

const trendOf = (own: (number | null)[], nation: (number | null)[]) =>
  toFeeTrend(
    [seriesOf('E08000001', own), seriesOf('E92000001', nation)],
    'unit_cost_nursing_65_plus',
    bolton,
  );

describe('what a week of care cost', () => {
  it('is told for the newest year against the country in the same year', () => {
    const trend = trendOf([500, 520, 550, 400], [500, 500, 500, 500]);
    expect(trend?.headline).toBe(
      'Nursing care cost Bolton £400 a week in 2014-15, 20.0% less than in England',
    );
  });

  it('is never said to have moved across the break', () => {
    const trend = trendOf([500, 520, 550, 400], [500, 500, 510, 600]);
    expect(trend?.lead[0]).toBe(
      'From 2011-12 to 2013-14 it rose 10.0% in Bolton, from £500 to £550. In England it rose 2.0%.',
    );
    expect(trend?.lead[1]).toMatch(/^2014-15 stands apart\./);
  });

  it('is not drawn through the break, nor through a year that nobody published', () => {
    const trend = trendOf([500, null, 550, 400], [500, 500, 500, 500]);
    const { series, breaks } = trend!.model;
    const pieces = piecesOf(series[0]!.points, breaks).map((piece) => piece.map(({ year }) => year));
    expect(pieces).toEqual([['2011-12'], ['2013-14'], ['2014-15']]);
    expect(trend?.notes).toContain('Bolton has no published value for 2012-13: the line leaves a gap.');
  });

  it('has no card where the place has no value, whatever the country has', () => {
    expect(trendOf([null, null, null, null], [500, 500, 500, 500])).toBeNull();
  });

  it('is compared with nobody where the country has no value for that year', () => {
    const trend = trendOf([500, 520, 550, 400], [500, 500, 500, null]);
    expect(trend?.headline).toBe('Nursing care cost Bolton £400 a week in 2014-15');
  });

  it('stands in the file with what the chart shows, marked where the break is', () => {
    const rows = trendOf([500, 520, 550, 400], [500, 500, 500, 500])!.flat.rows;
    expect(rows).toHaveLength(8);
    expect(rows[3]).toMatchObject({ financial_year: '2014-15', value: 400, break_in_series: 'true' });
  });
});

describe('years without any value', () => {
  it('before the first and after the last are left out of the axis', () => {
    const point = (year: string, value: number | null) => ({
      ...{ year, value, status: 'PRESENT' as const, reason: null, isBreak: false },
    });
    const points = [point('2009-10', null), point('2010-11', 5), point('2011-12', null)];
    const model = toYearModel([{ key: 'a', label: 'A', role: 'place', points }]);
    expect(model.years).toEqual(['2010-11']);
  });
});
