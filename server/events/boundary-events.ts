import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { EventKind } from './event-kind.js';
import { eventOf, type EventSource } from './event-objects.js';
import type { EventQuestion, FoundEvent } from './recorded-events.js';

const statement = sqlFile(import.meta.url, './boundary-events.sql');
const LICENCE = 'Open Government Licence v3.0';

interface BoundaryRow {
  forArea: string;
  on: string;
  act: string;
  instrument: string | null;
  kinds: string[];
  predecessors: string[];
  successors: string[];
  areaCodes: string[];
}

/** What each kind of succession means for the figures of before. */
const MEANINGS: Record<string, string> = {
  SAME_FOOTPRINT: 'The ground is the same, so figures of before carry on in one line.',
  MERGE: 'Whole areas were joined, so their figures of before are added up.',
  SPLIT:
    'An area was divided: care homes and population of before are told for the new areas, totals of the old council are not.',
};

/** Areas that were joined, divided or got new codes, with the order that did it as the source. */
export async function boundaryEvents(
  db: Queryable,
  { areaCodes, from, to }: EventQuestion,
): Promise<FoundEvent[]> {
  const { rows } = await db.query<BoundaryRow>(statement, [areaCodes, from, to]);
  return rows.map((row) => ({
    forArea: row.forArea,
    event: eventOf({
      code: `boundary-${row.on}-${row.areaCodes.join('-')}`.slice(0, 60),
      kind: EventKind.BOUNDARY_CHANGE,
      on: row.on,
      title: titleOf(row),
      description: row.kinds.map((kind) => MEANINGS[kind]).join(' '),
      areaCodes: row.areaCodes,
      source: sourceOf(row),
    }),
  }));
}

function titleOf({ predecessors, successors }: BoundaryRow): string {
  const [before, after] = [listed(predecessors), listed(successors)];
  if (before === after) return `${after} got a new code`;
  return `${after} replaced ${before}`;
}

/** Names may hold commas and “and” themselves. */
function listed(names: readonly string[]): string {
  return names.join('; ');
}

/** A remark may follow the name of the order after a semicolon. */
function sourceOf({ instrument }: BoundaryRow): EventSource {
  const [order] = (instrument ?? '').split(';');
  return order?.startsWith('The ')
    ? { title: order, publisher: 'legislation.gov.uk', publishedOn: null, licence: LICENCE }
    : {
        title: 'Local authority and health area lookups',
        publisher: 'Office for National Statistics',
        publishedOn: null,
        licence: LICENCE,
      };
}
