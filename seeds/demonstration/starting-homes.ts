import { addDays, daysBetween } from './calendar.js';
import { COUNCILS, type Council } from './councils.js';
import { PROVIDERS } from './providers.js';
import { randomFor, type Random } from './random.js';
import type { Register } from './register.js';

/** Registrations under the present law began on this day; most homes carried over then. */
const LAW_BEGAN = '2010-10-01';
const CARRIED_OVER_BY = '2011-03-31';
const LAST_START = '2021-06-30';

/** Registers the homes that are open when the demonstration begins: a third of them with nursing. */
export function registerStartingHomes(register: Register): void {
  for (const council of COUNCILS) {
    const random = randomFor(`homes ${council.code}`);
    for (let count = 0; count < council.nursingHomes; count++) registerOne(register, council, true, random);
    for (let count = 0; count < council.residentialHomes; count++)
      registerOne(register, council, false, random);
  }
}

function registerOne(register: Register, council: Council, withNursing: boolean, random: Random): void {
  register.register({
    councilCode: council.code,
    district: random.weighted(council.districts, ({ lsoas }) => lsoas),
    provider: random.weighted(PROVIDERS, ({ weight }) => weight),
    registeredFrom: registrationDate(random),
    beds: bedsOf(withNursing, random),
    withNursing,
    specialisms: specialismsOf(withNursing, random),
  });
}

function registrationDate(random: Random): string {
  const carriedOver = random.next() < 0.6;
  const [from, to] = carriedOver ? [LAW_BEGAN, CARRIED_OVER_BY] : [CARRIED_OVER_BY, LAST_START];
  return addDays(from, random.between(1, daysBetween(from, to)));
}

/** Beds of a home: many small homes and few large ones, 26 to 119 with nursing and 12 to 79 without. */
export function bedsOf(withNursing: boolean, random: Random): number {
  const [fewest, range] = withNursing ? [26, 94] : [12, 68];
  return fewest + Math.floor(random.next() * random.next() * range);
}

/** Groups of people that a home says it cares for, in the words of the register. */
export function specialismsOf(withNursing: boolean, random: Random): string[] {
  if (!withNursing && random.next() < 0.22)
    return ['Caring for adults under 65 yrs', 'Learning disabilities'];
  const specialisms = ['Caring for adults over 65 yrs'];
  if (random.next() < 0.68) specialisms.push('Dementia');
  if (random.next() < (withNursing ? 0.7 : 0.3)) specialisms.push('Physical disabilities');
  if (random.next() < 0.15) specialisms.push('Mental health conditions');
  return specialisms;
}
