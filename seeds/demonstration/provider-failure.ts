import { BRINDLEWICK, COUNCILS, ELDERMARCH, SALTMERE } from './councils.js';
import { LARKFEN, OAKENSOUND } from './providers.js';
import type { Register } from './register.js';

type Ending = { closesOn: string; reopensOn?: string };

const OLDER_PEOPLE = ['Caring for adults over 65 yrs', 'Dementia'];

// Larkfen's seven homes. Three go on under Oakensound, two of them registered there before Larkfen's registration ends.
const HOMES: {
  council: string;
  place: number;
  beds: number;
  withNursing: boolean;
  since: string;
  ending: Ending;
}[] = [
  {
    council: SALTMERE,
    place: 0,
    beds: 58,
    withNursing: true,
    since: '2011-01-14',
    ending: { closesOn: '2024-02-06' },
  },
  {
    council: SALTMERE,
    place: 1,
    beds: 34,
    withNursing: false,
    since: '2011-01-14',
    ending: { closesOn: '2024-02-21' },
  },
  {
    council: SALTMERE,
    place: 3,
    beds: 47,
    withNursing: true,
    since: '2013-06-03',
    ending: { closesOn: '2024-02-19', reopensOn: '2024-02-19' },
  },
  {
    council: ELDERMARCH,
    place: 0,
    beds: 41,
    withNursing: true,
    since: '2012-09-10',
    ending: { closesOn: '2024-02-14' },
  },
  {
    council: ELDERMARCH,
    place: 4,
    beds: 29,
    withNursing: false,
    since: '2014-03-24',
    ending: { closesOn: '2024-02-23', reopensOn: '2024-02-19' },
  },
  {
    council: BRINDLEWICK,
    place: 1,
    beds: 36,
    withNursing: false,
    since: '2011-02-02',
    ending: { closesOn: '2024-02-27' },
  },
  {
    council: BRINDLEWICK,
    place: 2,
    beds: 62,
    withNursing: true,
    since: '2016-11-21',
    ending: { closesOn: '2024-02-28', reopensOn: '2024-02-20' },
  },
];

/** Tells how Larkfen Living Limited fails in February 2024: four homes close, three are registered under Oakensound. */
export function providerFailure(register: Register): void {
  for (const { council, place, beds, withNursing, since, ending } of HOMES) {
    const home = register.register({
      councilCode: council,
      district: COUNCILS.find(({ code }) => code === council)!.districts[place]!,
      provider: LARKFEN,
      registeredFrom: since,
      beds,
      withNursing,
      specialisms: OLDER_PEOPLE,
      isReserved: true,
    });
    if (!ending.reopensOn) register.deregister(home, ending.closesOn);
    else register.reregister(home, ending.reopensOn, ending.closesOn, OAKENSOUND, 'New Provider');
  }
}
