import { graphql } from '../graphql/generated/gql.js';
import type { RecordPoint_EventFragment } from '../graphql/generated/graphql.js';
import { formatDate, monthOf } from '../words/dates.js';

export const RECORD_POINT = graphql(`
  fragment RecordPoint_event on Event {
    code
    kind
    on
    until
    title
    description
    beds
    source {
      title
      publisher
    }
  }
`);

/** A point on the record as a chart and the list below it tell it. */
export interface RecordPoint {
  key: string;
  /** The number that the chart marks it with; null where it is not marked. */
  number: number | null;
  /** The month on the axis at which it stands. */
  month: string;
  when: string;
  title: string;
  description: string;
  source: string;
}

export interface RecordModel {
  /** Numbered in the order of time. */
  marked: RecordPoint[];
  /** Left off the chart, which more marks would flood. */
  others: RecordPoint[];
}

/** More marks than these would hide the lines on a phone. */
const MOST = 8;

/**
 * Events as numbered marks of a chart. Where there are too many, what was recorded of everybody comes before openings
 * and closures, the newest first, and of those the ones with the most beds.
 * @param months the months of the axis, oldest first
 */
export function toRecord(
  events: readonly RecordPoint_EventFragment[],
  months: readonly string[],
): RecordModel {
  const [first, last] = [months[0], months[months.length - 1]];
  if (first === undefined || last === undefined) return { marked: [], others: [] };
  const within = events.filter(
    (event) => monthOf(event.on) <= last && monthOf(event.until ?? event.on) >= first,
  );
  const chosen = new Set([...within].sort(byWeight).slice(0, MOST));
  const ordered = [...within].sort((a, b) => a.on.localeCompare(b.on));
  const marked = ordered.filter((event) => chosen.has(event));
  return {
    marked: marked.map((event, index) => toPoint(event, index + 1, first)),
    others: ordered.filter((event) => !chosen.has(event)).map((event) => toPoint(event, null, first)),
  };
}

/** The numbers as a chart draws them. */
export function marksOf({ marked }: RecordModel): { number: number; month: string }[] {
  return marked.flatMap(({ number, month }) => (number === null ? [] : [{ number, month }]));
}

/** The numbers of the marked points by month. */
export function numbersByMonth({ marked }: RecordModel): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { month, number } of marked) {
    const before = numbers.get(month);
    numbers.set(month, before ? `${before}, ${number}` : String(number));
  }
  return numbers;
}

function toPoint(event: RecordPoint_EventFragment, number: number | null, first: string): RecordPoint {
  const month = monthOf(event.on);
  return {
    key: event.code,
    number,
    // What lasts from before the axis begins stands at its beginning.
    month: month < first ? first : month,
    when: event.until ? `${formatDate(event.on)} to ${formatDate(event.until)}` : formatDate(event.on),
    title: event.title,
    description: event.description,
    source: `${event.source.title} (${event.source.publisher})`,
  };
}

function byWeight(a: RecordPoint_EventFragment, b: RecordPoint_EventFragment): number {
  return (
    Number(isLocal(a)) - Number(isLocal(b)) ||
    (isLocal(a) ? b.beds - a.beds : b.on.localeCompare(a.on)) ||
    a.code.localeCompare(b.code)
  );
}

function isLocal({ kind }: RecordPoint_EventFragment): boolean {
  return kind === 'HOME_OPENED' || kind === 'HOME_CLOSED';
}
