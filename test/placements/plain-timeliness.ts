import { placementRequests, type PlacementRow } from '../../seeds/demonstration/placements/requests';
import { REFERENCE_DATE } from '../../seeds/demonstration/calendar';
import { DEFAULT_CLOCK_RULES } from '../../server/placements/clock/default-rules';
import { readClock, type ClockReading } from '../../server/placements/clock/clock';
import { dayNumber, dayOf, instantOf, wallClock } from '../../server/releases/reading/london-time';

export interface ReadRequest {
  row: PlacementRow;
  month: string;
  clock: ClockReading;
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
    return { row, month: dayOf(wallClock(requested).day).slice(0, 7), clock };
  });
}

/** The counts of some requests, by hand. */
export function countsOf(requests: readonly ReadRequest[]) {
  const count = (holds: (request: ReadRequest) => boolean) => requests.filter(holds).length;
  const state = (name: string) => count(({ clock }) => clock.state === name);
  const [onTime, late, openOverdue] = [state('ON_TIME'), state('LATE'), state('OPEN_OVERDUE')];
  const due = onTime + late + openOverdue;
  const hours = requests
    .filter(({ clock }) => clock.state === 'ON_TIME' || clock.state === 'LATE')
    .map(({ clock }) => clock.hours!);
  return {
    ...{ requested: requests.length, onTime, late, openOverdue, openNotDue: state('OPEN_NOT_DUE'), due },
    withdrawn: count(({ clock }) => clock.why === 'WITHDRAWN'),
    died: count(({ clock }) => clock.why === 'DIED'),
    admittedElsewhere: count(({ clock }) => clock.why === 'ADMITTED_ELSEWHERE'),
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
