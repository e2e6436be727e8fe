import { daysOfMonth, monthBefore } from './calendar.js';
import { groupBy } from './facts.js';
import type { HomeOnDay, ServiceType } from './homes.js';

/** The terms of the monthly identity, as the metrics name them, and the average of the days. */
export interface Flow {
  opening: number;
  opened: number;
  extended: number;
  closed: number;
  reduced: number;
  reclassified: number;
  closing: number;
  average: number;
}

const TYPES: ServiceType[] = ['CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING'];
const bedsOf = (homes: readonly HomeOnDay[], type?: ServiceType) =>
  homes
    .filter((home) => !home.isDormant && (type === undefined || home.type === type))
    .reduce((sum, { beds }) => sum + (beds ?? 0), 0);

/** Follows the homes of an area through every day of a month. @param onDay the area's homes of a day */
export function flowsOf(
  onDay: (day: string) => HomeOnDay[],
  monthEnd: string,
): Record<ServiceType | 'ALL', Flow> {
  const days = daysOfMonth(monthEnd);
  const before = onDay(monthBefore(monthEnd));
  const month = days.map((day) => onDay(day));
  const premises = [...new Set([before, ...month].flat().map((home) => home.premises))];
  const at = (homes: readonly HomeOnDay[]) => groupBy(homes, (home) => home.premises);
  const [start, end, through] = [at(before), at(month.at(-1)!), month.map(at)];
  const changes = premises.map((id) =>
    change(
      start.get(id),
      end.get(id),
      through.map((day) => day.get(id) ?? []),
    ),
  );
  const typed = TYPES.map((type) => {
    const flow = totalOf(changes.map((one) => one[type]));
    flow.average = month.reduce((sum, homes) => sum + bedsOf(homes, type), 0) / days.length;
    return [type, flow] as const;
  });
  const flows = Object.fromEntries(typed) as Record<ServiceType, Flow>;
  return { ...flows, ALL: totalOf(Object.values(flows)) };
}

/** What happened to the beds of one premises, by service type. */
function change(
  start: HomeOnDay[] | undefined,
  end: HomeOnDay[] | undefined,
  days: HomeOnDay[][],
): Record<ServiceType, Flow> {
  const gained = TYPES.map((type) => bedsOf(end ?? [], type) - bedsOf(start ?? [], type));
  const isMoved = start && end && gained[0]! * gained[1]! < 0;
  const moved = isMoved ? Math.min(Math.abs(gained[0]!), Math.abs(gained[1]!)) : 0;
  return Object.fromEntries(
    TYPES.map((type, i) => {
      const [opening, closing] = [bedsOf(start ?? [], type), bedsOf(end ?? [], type)];
      const most = Math.max(0, ...days.map((homes) => bedsOf(homes, type)));
      const reclassified = Math.sign(gained[i]!) * moved;
      const rest = start && end ? closing - opening - reclassified : 0;
      return [
        type,
        {
          ...{ opening, closing, reclassified, average: 0 },
          opened: start ? 0 : end ? closing : most,
          closed: end ? 0 : start ? opening : most,
          extended: Math.max(0, rest),
          reduced: Math.max(0, -rest),
        },
      ];
    }),
  ) as Record<ServiceType, Flow>;
}

function totalOf(flows: readonly Flow[]): Flow {
  const total: Flow = {
    opening: 0,
    opened: 0,
    extended: 0,
    closed: 0,
    reduced: 0,
    reclassified: 0,
    closing: 0,
    average: 0,
  };
  for (const flow of flows)
    for (const term of Object.keys(total) as (keyof Flow)[]) total[term] += flow[term];
  return total;
}
