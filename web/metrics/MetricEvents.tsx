import { EventTable } from '../events/EventTable.js';
import type { FragmentType } from '../graphql/generated/fragment-masking.js';
import type { EVENT_TABLE } from '../events/EventTable.js';
import { EVENTS_WORDS } from '../words/events-words.js';

/** What happened in sources and regulation that the series of the measure show. */
export function MetricEvents({ events }: { events: readonly FragmentType<typeof EVENT_TABLE>[] }) {
  return (
    <section className="govuk-!-margin-top-8" aria-labelledby="events-heading">
      <h2 className="atlas-section__heading" id="events-heading">
        {EVENTS_WORDS.title}
      </h2>
      {events.length === 0 ? (
        <p className="govuk-body atlas-text">{EVENTS_WORDS.none}</p>
      ) : (
        <>
          <p className="govuk-body atlas-text">{EVENTS_WORDS.text}</p>
          <EventTable caption={EVENTS_WORDS.caption} events={events} />
        </>
      )}
    </section>
  );
}
