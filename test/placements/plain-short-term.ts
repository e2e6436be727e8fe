import { addDays } from '../../seeds/demonstration/calendar';
import type { ContractRow } from '../../seeds/demonstration/placements/contracts';
import { requested, type PlacementRow } from '../../seeds/demonstration/placements/requests';
import { percentile } from './plain-timeliness';

const CONTRACTS =
  'bedType beds { value status statusReason } bedDays usedBedDays utilisation { value status numerator }';
const STAYS = `key begun ended bedDays exitsNotRecorded
  lengthOfStay { stays median { value status statusReason } lowerQuartile upperQuartile p90 }
  stillThere { people medianDays longestDays }
  exits { destination label count share { value denominator { value } interval { lower upper } } }`;
/** Everything that is told of short-term beds. */
export const SHORT_TERM_QUESTION = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!) {
  shortTermBeds(area: { gssCode: $area }, range: { from: $from, to: $to }) {
    contracted { ${CONTRACTS} } contractedByBedType { ${CONTRACTS} }
    total { ${STAYS} } byKind { ${STAYS} } byPathway { ${STAYS} } byBedType { ${STAYS} }
    notes emptyBecause { code message availableFrom availableTo } isDemonstration sources { version isDemonstration }
  }
}`;

/** Short stays and the contracts for them, counted day by day. The last day must be told. */
export function shortTermOf(councils: readonly string[], from: string, to: string) {
  const { requests, contracts } = requested();
  const isShort = (row: { lot_code: string; bed_type: string }) =>
    row.lot_code === 'short-term' || ['TRANSITIONAL', 'COMMUNITY_CARE'].includes(row.bed_type);
  const stays = requests.filter(
    (row) =>
      isShort(row) &&
      councils.includes(row.commissioner_code) &&
      row.started_on !== null &&
      row.started_on <= to &&
      (row.ended_on ?? '9') >= from,
  );
  const booked = contracts.rows().filter((row) => isShort(row) && councils.includes(row.commissioner_code));
  return { stays, booked, days: daysOf(from, to) };
}

export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const isThereOn = (day: string) => (row: PlacementRow) =>
  row.started_on! <= day && (row.ended_on ?? '9') > day;

/** Beds on the last day, bed-days booked and used. */
export function contractedOf(
  booked: readonly ContractRow[],
  stays: readonly PlacementRow[],
  days: readonly string[],
) {
  const holds = (row: ContractRow, day: string) => row.from_date <= day && day <= (row.to_date ?? '9');
  let [bedDays, used] = [0, 0];
  for (const row of booked) {
    const own = stays.filter((stay) => stay.block_contract_ref === row.contract_ref);
    for (const day of days.filter((one) => holds(row, one))) {
      bedDays += row.beds;
      used += Math.min(row.beds, own.filter(isThereOn(day)).length);
    }
  }
  const beds = booked.filter((row) => holds(row, days.at(-1)!)).reduce((sum, row) => sum + row.beds, 0);
  return { beds, bedDays, used };
}

/** What is told of a group of stays within some days. */
export function staysOf(stays: readonly PlacementRow[], days: readonly string[]) {
  const [from, to] = [days[0]!, days.at(-1)!];
  const ended = stays.filter((row) => row.ended_on !== null && row.ended_on <= to);
  const there = stays.filter(isThereOn(to));
  const lengths = ended.map((row) => daysOf(row.started_on!, row.ended_on!).length - 1);
  const soFar = there.map((row) => daysOf(row.started_on!, to).length);
  const exits: Record<string, number> = {};
  for (const { exit_destination: exit } of ended) if (exit !== null) exits[exit] = (exits[exit] ?? 0) + 1;
  const recorded = ended.filter((row) => row.exit_destination !== null).length;
  return {
    begun: stays.filter((row) => row.started_on! >= from).length,
    ended: ended.length,
    bedDays: days.reduce((sum, day) => sum + stays.filter(isThereOn(day)).length, 0),
    exitsNotRecorded: ended.length - recorded,
    lengthOfStay: {
      stays: ended.length,
      median: { value: percentile(lengths, 0.5) },
      lowerQuartile: percentile(lengths, 0.25),
      upperQuartile: percentile(lengths, 0.75),
      p90: percentile(lengths, 0.9),
    },
    stillThere: {
      people: there.length,
      medianDays: percentile(soFar, 0.5),
      longestDays: there.length === 0 ? null : Math.max(...soFar),
    },
    exits,
    recorded,
  };
}
