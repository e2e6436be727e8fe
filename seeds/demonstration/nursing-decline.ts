import { HARROWDALE } from './councils.js';
import { lastState, type Register } from './register.js';

// In Harrowdale nurses are hard to find: quarter by quarter a nursing home closes, or carries on without nursing.
// `rank` is the home's place among the council's ordinary nursing homes, smallest first.
const EVENTS = [
  { rank: 3, on: '2022-05-17', what: 'CLOSES' },
  { rank: 8, on: '2022-09-01', what: 'GIVES_UP_NURSING' },
  { rank: 18, on: '2023-01-24', what: 'CLOSES' },
  { rank: 14, on: '2023-06-01', what: 'GIVES_UP_NURSING' },
  { rank: 6, on: '2023-11-07', what: 'CLOSES' },
  { rank: 19, on: '2024-04-01', what: 'GIVES_UP_NURSING' },
  { rank: 16, on: '2024-10-15', what: 'CLOSES' },
] as const;

/** Tells the nursing decline of Harrowdale, May 2022 to October 2024. */
export function nursingDecline(register: Register): void {
  const homes = register.ordinaryHomes(HARROWDALE, true);
  const smallestFirst = homes.toSorted((one, other) => lastState(one).beds! - lastState(other).beds!);
  for (const { rank, on, what } of EVENTS) {
    const home = smallestFirst[rank]!;
    if (what === 'CLOSES') register.deregister(home, on);
    else register.change(home, on, { withNursing: false });
  }
  for (const home of homes) home.isReserved = true;
}
