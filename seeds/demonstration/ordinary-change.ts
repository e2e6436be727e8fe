import { addDays } from './calendar.js';
import { COUNCILS } from './councils.js';
import { PROVIDERS } from './providers.js';
import { randomFor } from './random.js';
import { lastState, type Register } from './register.js';
import { specialismsOf } from './starting-homes.js';

const CLOSURES = 9;
const OPENINGS = 7;
const BED_CHANGES = 24;
/** Nothing happens by chance in the last days before the reference date. */
const FIRST_CHANCE = '2021-11-01';
const DAYS_OF_CHANCE = 1740;

/** What happens in any market: some homes close, small ones open, some add or give up a few beds. */
export function ordinaryChange(register: Register): void {
  closures(register);
  bedChanges(register);
  openings(register);
}

function closures(register: Register): void {
  const random = randomFor('ordinary closures');
  for (let count = 0; count < CLOSURES; count++) {
    const small = register.ordinaryHomes().filter((home) => lastState(home).beds! < 40);
    register.deregister(random.pick(small), addDays(FIRST_CHANCE, random.between(0, DAYS_OF_CHANCE)));
  }
}

function bedChanges(register: Register): void {
  const random = randomFor('ordinary bed changes');
  for (let count = 0; count < BED_CHANGES; count++) {
    const home = random.pick(register.ordinaryHomes());
    const beds = lastState(home).beds! + random.pick([-5, -3, -2, -1, 1, 2, 4, 6, 8, 12]);
    register.change(home, addDays(FIRST_CHANCE, random.between(0, DAYS_OF_CHANCE)), { beds });
  }
}

function openings(register: Register): void {
  const random = randomFor('ordinary openings');
  for (let count = 0; count < OPENINGS; count++) {
    const council = COUNCILS[count % COUNCILS.length]!;
    register.register({
      councilCode: council.code,
      district: random.pick(council.districts),
      provider: random.weighted(PROVIDERS, ({ weight }) => weight),
      registeredFrom: addDays(FIRST_CHANCE, random.between(0, DAYS_OF_CHANCE)),
      beds: random.between(12, 32),
      withNursing: false,
      specialisms: specialismsOf(false, random),
    });
  }
}
