import type { Role } from '../charts/theme.js';
import type { YearSeries } from '../charts/year-model.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import type { FramedPlace } from '../areas/AreaFrame.js';

/** The series of one measure as lines: the place, its region and the country, as far as they have any value. */
export function toLines(series: readonly ReportedSeries[], code: string, place: FramedPlace): YearSeries[] {
  const { region, nation } = place;
  const wanted: { gssCode: string; name: string; role: Role }[] = [
    { gssCode: place.gssCode, name: place.name, role: 'place' },
    ...(region ? [{ ...region, role: 'comparator' as const }] : []),
    ...(nation ? [{ ...nation, role: 'nation' as const }] : []),
  ];
  return wanted.flatMap(({ gssCode, name, role }): YearSeries[] => {
    const found = series.find((one) => one.area.gssCode === gssCode && one.metric.code === code);
    if (!found || found.values.every((value) => value === null)) return [];
    return [{ key: gssCode, label: name, role, points: pointsOf(found) }];
  });
}

function pointsOf({ periods, values, statuses, points }: ReportedSeries) {
  return periods.map((year, index) => ({
    year,
    value: values[index] ?? null,
    status: statuses[index] ?? ('NOT_AVAILABLE' as const),
    reason: points[index]?.statusReason ?? null,
    isBreak: points[index]?.flags.includes('BREAK_IN_SERIES') ?? false,
  }));
}
