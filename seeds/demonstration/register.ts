import type { District } from './councils.js';
import { homeNames, postcodes } from './home-names.js';
import type { Provider } from './providers.js';

/** What a home is from a day on, until its next state. */
export interface HomeState {
  readonly from: string;
  readonly name: string;
  /** Registered beds; null: the register does not say. */
  readonly beds: number | null;
  readonly withNursing: boolean;
  readonly isDormant: boolean;
}

/** One registration of a care home. A change of provider ends one and begins another. */
export interface Home {
  readonly locationId: string;
  readonly councilCode: string;
  readonly district: District;
  readonly postcode: string;
  readonly provider: Provider;
  readonly specialisms: string[];
  /** A home with nursing may be registered for care without it too; it counts as one with nursing. */
  readonly alsoWithoutNursing: boolean;
  readonly registeredFrom: string;
  /** First day on which it is not registered. */
  deregisteredOn: string | null;
  readonly states: HomeState[];
  /** True for a home that a story is about: chance leaves it alone. */
  isReserved: boolean;
}

export interface Link {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly reason: 'New Provider' | 'Legal Entity Change';
}

export interface NewHome {
  councilCode: string;
  district: District;
  provider: Provider;
  registeredFrom: string;
  beds: number | null;
  withNursing: boolean;
  specialisms: string[];
  name?: string;
  postcode?: string;
  alsoWithoutNursing?: boolean;
  isReserved?: boolean;
}

/** The demonstration country's register of care homes, as it is written down event by event. */
export class Register {
  readonly homes: Home[] = [];
  readonly links: Link[] = [];
  private readonly nextName = homeNames();
  private readonly nextPostcode = postcodes();

  /** Registers a home; it is given an id, and a name and postcode unless it has them. */
  register({ name, postcode, beds, withNursing, isReserved = false, ...rest }: NewHome): Home {
    const state = { name: name ?? this.nextName(), beds, withNursing, isDormant: false };
    const home: Home = {
      alsoWithoutNursing: false,
      ...rest,
      locationId: `DEMO-${String(this.homes.length + 1).padStart(4, '0')}`,
      postcode: postcode ?? this.nextPostcode(rest.district.code),
      deregisteredOn: null,
      states: [{ from: rest.registeredFrom, ...state }],
      isReserved,
    };
    this.homes.push(home);
    return home;
  }

  /** The home of an id. */
  home(locationId: string): Home {
    return this.homes.find((home) => home.locationId === locationId)!;
  }

  /** Notes that a home is different from a day on. */
  change(home: Home, from: string, what: Partial<Omit<HomeState, 'from'>>): void {
    const before = lastState(home);
    if (from <= before.from) throw new Error(`${home.locationId}: ${from} is not after ${before.from}`);
    home.states.push({ ...before, ...what, from });
  }

  /** Ends a registration; the day is the first on which the home is not registered. */
  deregister(home: Home, on: string): void {
    if (home.deregisteredOn) throw new Error(`${home.locationId} is deregistered already`);
    if (on <= lastState(home).from) throw new Error(`${home.locationId}: ${on} is before its last change`);
    home.deregisteredOn = on;
  }

  /** The same home under another provider: one registration ends, a linked one begins, maybe some days earlier. */
  reregister(
    home: Home,
    opensOn: string,
    closesOn: string,
    provider: Provider,
    reason: Link['reason'],
  ): Home {
    this.deregister(home, closesOn);
    const { name, beds, withNursing } = lastState(home);
    const { councilCode, district, postcode, specialisms } = home;
    const place = { councilCode, district, postcode, specialisms };
    const successor = this.register({ ...place, name, beds, withNursing, provider, registeredFrom: opensOn });
    home.isReserved = successor.isReserved = true;
    this.links.push({ predecessorId: home.locationId, successorId: successor.locationId, reason });
    return successor;
  }

  /** Homes that no story is about, of a council and kind where given, in order of id. */
  ordinaryHomes(councilCode?: string, withNursing?: boolean): Home[] {
    return this.homes.filter(
      (home) =>
        !home.isReserved &&
        !home.deregisteredOn &&
        home.states.length === 1 &&
        (councilCode === undefined || home.councilCode === councilCode) &&
        (withNursing === undefined || home.states[0]!.withNursing === withNursing),
    );
  }
}

/** The newest state of a home. */
export function lastState(home: Home): HomeState {
  return home.states[home.states.length - 1]!;
}
