import { groupBy, type RawFacts, type Sighting } from './facts.js';

export type ServiceType = 'CARE_HOME_WITH_NURSING' | 'CARE_HOME_WITHOUT_NURSING';

/** A home as it stood on one day. */
export interface HomeOnDay {
  id: string;
  premises: string;
  council: string;
  district: string;
  board: string;
  type: ServiceType;
  /** Null where no release tells. */
  beds: number | null;
  /** The number was first told later than the day. */
  isBackcast: boolean;
  isDormant: boolean;
}

interface Registration {
  sightings: Sighting[];
  premises: string;
  from: string;
  /** First day that it is not counted: deregistered, or a linked successor took over. */
  to: string;
}

/** The homes that count on a day, one for each pair of registrations; dormant ones are among them. */
export function homesByDay(facts: RawFacts): (day: string) => HomeOnDay[] {
  const registrations = registrationsOf(facts);
  return (day) => {
    const open = registrations.filter(({ from, to }) => from <= day && day < to);
    return open
      .filter((one) => !open.some((other) => isEarlierTwin(other, one)))
      .map((one) => homeOn(one, day));
  };
}

function registrationsOf({ sightings, links }: RawFacts): Registration[] {
  const byId = groupBy(sightings, ({ location_id }) => location_id);
  const startOf = (id: string) => byId.get(id)!.at(-1)!.registered_from;
  return [...byId].map(([id, seen]) => {
    const ends = links
      .filter(({ predecessor_id }) => predecessor_id === id)
      .map((link) => startOf(link.successor_id));
    const { registered_from, deregistered_on } = seen.at(-1)!;
    return {
      sightings: seen,
      premises: firstOfChain(id, links),
      from: registered_from,
      to: [...ends, deregistered_on ?? '9999'].sort()[0]!,
    };
  });
}

function firstOfChain(id: string, links: RawFacts['links']): string {
  const before = links.find(({ successor_id }) => successor_id === id);
  return before ? firstOfChain(before.predecessor_id, links) : id;
}

function isEarlierTwin(other: Registration, one: Registration): boolean {
  const [theirs, ours] = [other.sightings.at(-1)!, one.sightings.at(-1)!];
  const same = theirs.name === ours.name && theirs.postcode === ours.postcode;
  return same && theirs.registered_beds === ours.registered_beds && other.from < one.from;
}

/** As the newest sighting by the day has it; before the first one, as that one has it. */
function homeOn({ sightings, premises }: Registration, day: string): HomeOnDay {
  const seen = sightings.filter(({ as_at }) => as_at <= day);
  const sighting = seen.at(-1) ?? sightings[0]!;
  const known = seen.findLast(({ registered_beds }) => registered_beds !== null);
  const beds =
    (known ?? sightings.find(({ registered_beds }) => registered_beds !== null))?.registered_beds ?? null;
  const place = sightings.at(-1)!;
  return {
    id: sighting.location_id,
    premises,
    council: place.council_code,
    district: place.lower_tier_code,
    board: place.icb_code,
    type: sighting.with_nursing ? 'CARE_HOME_WITH_NURSING' : 'CARE_HOME_WITHOUT_NURSING',
    beds,
    isBackcast: known === undefined && beds !== null,
    isDormant: seen.length > 0 && sighting.is_dormant,
  };
}
