import { CORROWBY, COUNCILS } from './councils.js';
import { MARLSPRING } from './providers.js';
import type { Register } from './register.js';

const HOMES = [
  { registeredFrom: '2024-03-11', beds: 60, withNursing: true, place: 0 },
  { registeredFrom: '2024-07-01', beds: 64, withNursing: false, place: 0 },
  { registeredFrom: '2024-10-14', beds: 72, withNursing: true, place: 1 },
  { registeredFrom: '2025-01-20', beds: 66, withNursing: false, place: 2 },
  { registeredFrom: '2025-05-06', beds: 80, withNursing: true, place: 3 },
  { registeredFrom: '2025-09-15', beds: 68, withNursing: false, place: 1 },
];

/** Tells the new-build wave of Corrowby: six homes of 60 to 80 beds open from March 2024 to September 2025. */
export function newBuilds(register: Register): void {
  const { districts } = COUNCILS.find(({ code }) => code === CORROWBY)!;
  for (const { place, ...home } of HOMES) {
    register.register({
      ...home,
      councilCode: CORROWBY,
      district: districts[place]!,
      provider: MARLSPRING,
      specialisms: ['Caring for adults over 65 yrs', 'Dementia', 'Physical disabilities'],
      isReserved: true,
    });
  }
}
