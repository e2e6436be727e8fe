import { addDays } from './calendar.js';
import { BRINDLEWICK, CORROWBY, ELDERMARCH, HARROWDALE, SALTMERE, TARNHOLM } from './councils.js';
import { HEARTHQUILL, PROVIDERS, type Provider } from './providers.js';
import { randomFor } from './random.js';
import type { Link, Register } from './register.js';

type Transfer = {
  council: string;
  withNursing: boolean;
  opensOn: string;
  /** Days on which both registrations stand; 0: the one begins on the day on which the other has ended. */
  overlap: number;
  reason: Link['reason'];
  to: Provider;
};

const to = (id: string) => PROVIDERS.find((provider) => provider.id === id)!;

// Sales and changes of company. The third and the eighth overlap across the end of a month.
const TRANSFERS: readonly Transfer[] = [
  {
    council: SALTMERE,
    withNursing: false,
    opensOn: '2022-01-10',
    overlap: 0,
    reason: 'New Provider',
    to: to('DEMO-P10'),
  },
  {
    council: HARROWDALE,
    withNursing: false,
    opensOn: '2022-04-04',
    overlap: 3,
    reason: 'New Provider',
    to: to('DEMO-P12'),
  },
  {
    council: ELDERMARCH,
    withNursing: true,
    opensOn: '2022-10-28',
    overlap: 6,
    reason: 'New Provider',
    to: to('DEMO-P03'),
  },
  {
    council: SALTMERE,
    withNursing: true,
    opensOn: '2023-03-01',
    overlap: 0,
    reason: 'Legal Entity Change',
    to: HEARTHQUILL,
  },
  {
    council: SALTMERE,
    withNursing: false,
    opensOn: '2023-03-01',
    overlap: 2,
    reason: 'Legal Entity Change',
    to: HEARTHQUILL,
  },
  {
    council: BRINDLEWICK,
    withNursing: false,
    opensOn: '2023-03-06',
    overlap: 5,
    reason: 'Legal Entity Change',
    to: HEARTHQUILL,
  },
  {
    council: CORROWBY,
    withNursing: false,
    opensOn: '2023-09-18',
    overlap: 0,
    reason: 'New Provider',
    to: to('DEMO-P01'),
  },
  {
    council: BRINDLEWICK,
    withNursing: true,
    opensOn: '2024-06-26',
    overlap: 9,
    reason: 'New Provider',
    to: to('DEMO-P09'),
  },
  {
    council: TARNHOLM,
    withNursing: false,
    opensOn: '2025-02-03',
    overlap: 0,
    reason: 'New Provider',
    to: to('DEMO-P14'),
  },
  {
    council: ELDERMARCH,
    withNursing: false,
    opensOn: '2025-08-11',
    overlap: 4,
    reason: 'New Provider',
    to: to('DEMO-P05'),
  },
];

/** Tells ten homes that carry on under another provider: neither a closure nor an opening. */
export function reRegistrations(register: Register): void {
  const random = randomFor('re-registrations');
  for (const { council, withNursing, opensOn, overlap, reason, to } of TRANSFERS) {
    const homes = register.ordinaryHomes(council, withNursing).filter(({ provider }) => provider !== to);
    register.reregister(random.pick(homes), opensOn, addDays(opensOn, overlap), to, reason);
  }
}
