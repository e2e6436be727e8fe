import { placementRequests, type PlacementRow } from '../../seeds/demonstration/placements/requests';
import { REFERENCE_DATE } from '../../seeds/demonstration/calendar';
import { DEFAULT_CLOCK_RULES } from '../../server/placements/clock/default-rules';
import { readClock, type ClockReading } from '../../server/placements/clock/clock';
import { dayNumber, dayOf, instantOf, wallClock } from '../../server/releases/reading/london-time';

export interface ReadRequest {
  row: PlacementRow;
  month: string;
  clock: ClockReading;
  /** Hours between request and acceptance in which no pause stopped the clock, day and night; null without acceptance. */
  elapsed: number | null;
}

const minutes = (moment: string) => Date.parse(moment) / 60_000;
const EXTRACT = instantOf(dayNumber(REFERENCE_DATE) + 1, 0);

/** Every request of the demonstration country with its clock, read by the plain definition. */
export function readRequests(): ReadRequest[] {
  return placementRequests().map((row) => {
    const requested = minutes(row.requested_at);
    const clock = readClock(
      {
        urgency: row.urgency as 'URGENT',
        outcome: row.outcome as 'OPEN',
        requested,
        accepted: row.accepted_at === null ? null : minutes(row.accepted_at),
        pauses: (row.pauses ?? []).map(({ from, to, reason }) => ({
          ...{ from: minutes(from), to: to === null ? null : minutes(to), reason: reason as 'OTHER' },
        })),
      },
      DEFAULT_CLOCK_RULES,
      EXTRACT,
    );
    return { row, month: dayOf(wallClock(requested).day).slice(0, 7), clock, elapsed: elapsedOf(row) };
  });
}

/** By the calendar: from one edge to the next, what no stopping pause covers. */
function elapsedOf({ requested_at, accepted_at, pauses }: PlacementRow): number | null {
  if (accepted_at === null) return null;
  const [start, end] = [minutes(requested_at), minutes(accepted_at)];
  const stops = (pauses ?? [])
    .filter(({ reason }) => (DEFAULT_CLOCK_RULES.stopReasons as string[]).includes(reason))
    .map(({ from, to }) => [minutes(from), to === null ? Infinity : minutes(to)] as const);
  const edges = [start, end, ...stops.flat().filter((edge) => edge > start && edge < end)].sort(
    (a, b) => a - b,
  );
  let counted = 0;
  for (const [i, edge] of edges.slice(0, -1).entries())
    if (!stops.some(([from, to]) => from <= edge && edge < to)) counted += edges[i + 1]! - edge;
  return counted / 60;
}

/** The counts of some requests, by hand; hours by the clock of a class only where all are of one. */
export function countsOf(requests: readonly ReadRequest[], urgency: string | null = null) {
  const count = (holds: (request: ReadRequest) => boolean) => requests.filter(holds).length;
  const state = (name: string) => count(({ clock }) => clock.state === name);
  const [onTime, late, openOverdue] = [state('ON_TIME'), state('LATE'), state('OPEN_OVERDUE')];
  const due = onTime + late + openOverdue;
  const isWorking =
    urgency !== null && DEFAULT_CLOCK_RULES.urgencies[urgency as 'URGENT'].counts === 'WORKING';
  const hours = requests
    .filter(({ clock }) => clock.state === 'ON_TIME' || clock.state === 'LATE')
    .map(({ clock, elapsed }) => (isWorking ? clock.hours! : elapsed!));
  return {
    ...{ requested: requests.length, onTime, late, openOverdue, openNotDue: state('OPEN_NOT_DUE'), due },
    withdrawn: count(({ clock }) => clock.why === 'WITHDRAWN'),
    died: count(({ clock }) => clock.why === 'DIED'),
    admittedElsewhere: count(({ clock }) => clock.why === 'ADMITTED_ELSEWHERE'),
    hoursBasis: isWorking ? 'WORKING' : 'ELAPSED',
    share: due === 0 ? null : onTime / due,
    median: percentile(hours, 0.5),
    p90: percentile(hours, 0.9),
  };
}

/** By straight line between neighbours. */
export function percentile(values: readonly number[], at: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = Math.floor(place);
  return sorted[low]! + (sorted[Math.ceil(place)]! - sorted[low]!) * (place - low);
}
