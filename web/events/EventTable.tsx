import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { EventTable_EventFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { EVENT_KIND_WORDS, EVENTS_WORDS } from '../words/events-words.js';

export const EVENT_TABLE = graphql(`
  fragment EventTable_event on Event {
    code
    kind
    on
    until
    title
    description
    source {
      title
      publisher
    }
  }
`);

export interface EventTableProps {
  caption: string;
  events: readonly FragmentType<typeof EVENT_TABLE>[];
}

/** Points on the record, oldest first, each with its source. */
export function EventTable({ caption, events }: EventTableProps) {
  const words = EVENTS_WORDS.columns;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={readFragment(EVENT_TABLE, events)}
      rowKey={(event) => event.code}
      columns={[
        { header: words.on, cell: (event) => whenOf(event) },
        {
          header: words.what,
          cell: (event) => (
            <>
              {EVENT_KIND_WORDS[event.kind]}: {event.title}
              <span className="atlas-under">{event.description}</span>
            </>
          ),
        },
        {
          header: words.source,
          cell: ({ source }) => EVENTS_WORDS.source(source.title, source.publisher),
        },
      ]}
    />
  );
}

function whenOf({ on, until }: EventTable_EventFragment): string {
  return until ? EVENTS_WORDS.span(formatDate(on), formatDate(until)) : formatDate(on);
}
