import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import type { EventKind } from './event-kind.js';
import { type AtlasEvent, type EventSource, eventOf } from './event-objects.js';

const statement = sqlFile(import.meta.url, './recorded-events.sql');

/** Stands for anywhere in a question of events. */
export const ANYWHERE = '';

/** Events of each area asked for; days are YYYY-MM-DD, both included. */
export interface EventQuestion {
  readonly areaCodes: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** An event with the area of the question that it answers. */
export interface FoundEvent {
  readonly forArea: string;
  readonly event: AtlasEvent;
}

interface EventRow {
  forArea: string;
  code: string;
  kind: EventKind;
  on: string;
  until: string | null;
  title: string;
  description: string;
  areaCodes: string[];
  metricCodes: string[];
  datasetCodes: string[];
  source: EventSource;
}

/** What is recorded: frameworks of regulators, breaks in sources, the pandemic. */
export async function recordedEvents(
  db: Queryable,
  { areaCodes, from, to }: EventQuestion,
): Promise<FoundEvent[]> {
  const { rows } = await db.query<EventRow>(statement, [areaCodes, from, to]);
  return rows.map(({ forArea, ...row }) => ({ forArea, event: eventOf(row) }));
}
