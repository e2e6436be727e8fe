import { changeSql } from '../capacity/rebuild-capacity.js';
import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { EventKind } from './event-kind.js';
import { type AtlasEvent, eventOf, type EventSource, type HomeAtEvent } from './event-objects.js';
import type { EventQuestion } from './recorded-events.js';

const statement = sqlFile(import.meta.url, './local-events.sql').replace('/* change */', () => changeSql);

/** Homes that opened or closed in a month are told when they have at least this share of the area's beds. */
const SHARE_OF_BEDS = 0.01;
/** Most months told of one area. */
const MOST_MONTHS = 40;
/** Most homes named of one month. */
const MOST_HOMES = 5;

interface LocalRow {
  forArea: string;
  kind: EventKind.HOME_OPENED | EventKind.HOME_CLOSED;
  month: string;
  beds: number;
  homeCount: number;
  bedsBefore: number;
  releaseId: number;
  homes: HomeAtEvent[];
}

/** An opening or a closure of which the source and the names of homes are still to be read. */
export interface LocalEvent {
  readonly forArea: string;
  readonly releaseId: number;
  readonly homes: readonly HomeAtEvent[];
  event(names: (locationId: string) => string, source: EventSource): AtlasEvent;
}

/** Openings and closures that matter for an area, month by month; in a country few single homes do. */
export async function localEvents(
  db: Queryable,
  { areaCodes, from, to }: EventQuestion,
): Promise<LocalEvent[]> {
  const { rows } = await db.query<LocalRow>(statement, [
    areaCodes,
    from,
    to,
    SHARE_OF_BEDS,
    MOST_MONTHS,
    MOST_HOMES,
  ]);
  return rows.map((row) => ({
    forArea: row.forArea,
    releaseId: row.releaseId,
    homes: row.homes,
    event: (names, source) => toEvent(row, names, source),
  }));
}

function toEvent(row: LocalRow, names: (locationId: string) => string, source: EventSource): AtlasEvent {
  const days = row.homes.map(({ on }) => on).sort();
  const isOne = row.homeCount === 1;
  return eventOf({
    code: `${row.kind}-${row.forArea}-${row.month.slice(0, 7)}`.toLowerCase().replaceAll('_', '-'),
    kind: row.kind,
    on: isOne ? days[0]! : row.month,
    until: isOne ? null : lastDay(row.month),
    title: titleOf(row, names),
    description: descriptionOf(row, names),
    areaCodes: [row.forArea],
    source,
    homesAtEvent: row.homes,
    releaseId: row.releaseId,
    homeCount: row.homeCount,
    beds: row.beds,
  });
}

function titleOf({ kind, homes, homeCount, beds }: LocalRow, names: (id: string) => string): string {
  const what = kind === EventKind.HOME_OPENED ? 'opened' : 'closed';
  const who = homeCount === 1 ? names(homes[0]!.locationId) : `${homeCount} care homes`;
  return `${who} ${what} (${beds} beds)`;
}

function descriptionOf(
  { homes, homeCount, beds, bedsBefore }: LocalRow,
  names: (id: string) => string,
): string {
  const share = bedsBefore === 0 ? '' : `: ${((100 * beds) / bedsBefore).toFixed(1)}% of the beds of before`;
  if (homeCount === 1) return `${beds} beds${share}.`;
  const largest = homes.map((home) => `${names(home.locationId)} (${home.beds})`).join(', ');
  const rest = homeCount > homes.length ? ` and ${homeCount - homes.length} more` : '';
  return `${beds} beds${share}. ${largest}${rest}.`;
}

function lastDay(month: string): string {
  const day = new Date(`${month}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
