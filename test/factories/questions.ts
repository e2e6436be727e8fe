import type { Database } from '../../server/database/database.js';
import type { ObservedValue } from '../../server/metrics/observation.js';
import type { PopulationBand, ServiceType } from '../../server/metrics/value.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { observationReader } from '../../server/observations/reader.js';

/** Metrics that are computed from homes and people, and that anybody may ask of any day. */
export const computedMetrics = metricCatalogue.all.filter(
  ({ access, disclosure, reportedIn }) => !access && !disclosure && !reportedIn,
);

interface Question {
  day?: string;
  serviceType?: keyof typeof ServiceType | null;
  band?: string;
}

/** Asks one figure of one area on one day, as the API does. */
export async function figure(
  db: Database,
  metric: string,
  area: string,
  { day = '2024-03-31', serviceType = null, band = 'AGE_65_PLUS' }: Question = {},
): Promise<ObservedValue> {
  const [answer] = await observationReader(db.pool).onDays({
    metricCodes: [metric],
    areaCodes: [area],
    days: [day],
    serviceTypes: [serviceType as ServiceType | null],
    bands: [band as PopulationBand],
  });
  return answer!;
}

/** Asks one series, as month: value; null where a month has none. */
export async function seriesOf(
  db: Database,
  metric: string,
  area: string,
  [from, to]: [string, string],
  serviceType: keyof typeof ServiceType | null = null,
): Promise<Record<string, number | null>> {
  const [series] = await observationReader(db.pool).overMonths({
    metricCodes: [metric],
    areaCodes: [area],
    serviceTypes: [serviceType as ServiceType | null],
    bands: ['AGE_65_PLUS' as PopulationBand],
    from,
    to,
  });
  return Object.fromEntries(
    series!.points.map(({ to: day, value, status }) => [
      day.slice(0, 7),
      status === 'PRESENT' ? value : null,
    ]),
  );
}

/** The monthly identity of an area. */
export async function flowOf(db: Database, area: string, month: string, serviceType = 'ALL') {
  const { rows } = await db.pool.query(
    `SELECT opening, opened, extended, closed, reduced, reclassified, closing, average_beds AS average
     FROM area_flow WHERE area_code = $1 AND month = $2 AND service_type = $3`,
    [area, `${month}-01`, serviceType],
  );
  return rows[0];
}
