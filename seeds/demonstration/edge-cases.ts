import { BRINDLEWICK, COUNCILS, CORROWBY, ELDERMARCH, HARROWDALE, SALTMERE } from './councils.js';
import { PROVIDERS } from './providers.js';
import type { Home, NewHome, Register } from './register.js';

/** Homes that show how a rare case is answered. */
export interface EdgeCases {
  /** Two registrations of one home, each with all its beds. The earlier one counts. */
  dualEarlier: Home;
  dualLater: Home;
  /** The register says nothing of its beds. */
  withoutBeds: Home;
  /** Dormant from 1 March 2023, open again on 15 January 2024. */
  dormant: Home;
  /** Deregistered on 12 March 2025: 11 days of bed-days that month and none at its end. */
  closedMidMonth: Home;
  /** 40 beds, 52 from 3 April 2023. */
  extended: Home;
  /** 44 beds, 35 from 1 July 2024. */
  reduced: Home;
  /** Registered on 3 May and deregistered on 24 May 2024. */
  openedAndClosedInOneMonth: Home;
  /** Another name from 2 September 2024. */
  renamed: Home;
  /** With and without nursing, rated for each on one day: requires improvement and good. */
  ratedByServiceGroup: Home;
  /** Rated before; in March 2025 there was too little evidence for a new rating. */
  ratedThenTooLittleEvidence: Home;
  /** Inspected once, with too little evidence for a rating. */
  tooLittleEvidence: Home;
}

/** Registers the edge cases. */
export function edgeCases(register: Register): EdgeCases {
  const open = (council: string, place: number, registeredFrom: string, home: Partial<NewHome> = {}) =>
    register.register({
      councilCode: council,
      district: COUNCILS.find(({ code }) => code === council)!.districts[place]!,
      provider: PROVIDERS[19]!,
      registeredFrom,
      beds: 30,
      withNursing: false,
      specialisms: ['Caring for adults over 65 yrs'],
      isReserved: true,
      ...home,
    });
  const dualEarlier = open(ELDERMARCH, 2, '2012-05-01', { beds: 38 });
  const { postcode, states } = dualEarlier;
  const twin = { beds: 38, postcode, name: states[0]!.name, provider: PROVIDERS[21]! };
  const dualLater = open(ELDERMARCH, 2, '2016-02-15', twin);
  const withoutBeds = open(SALTMERE, 2, '2015-09-07', { beds: null });
  const dormant = open(BRINDLEWICK, 0, '2011-03-01', { beds: 26 });
  const closedMidMonth = open(SALTMERE, 4, '2013-04-15', { beds: 32 });
  const extended = open(HARROWDALE, 1, '2014-01-20', { beds: 40 });
  const reduced = open(CORROWBY, 2, '2012-11-05', { beds: 44 });
  const openedAndClosedInOneMonth = open(SALTMERE, 1, '2024-05-03', { beds: 18 });
  const renamed = open(HARROWDALE, 3, '2017-08-14', { beds: 28 });
  const both = { beds: 56, withNursing: true, alsoWithoutNursing: true };
  const ratedByServiceGroup = open(CORROWBY, 0, '2013-10-07', both);
  const ratedThenTooLittleEvidence = open(ELDERMARCH, 0, '2014-06-16', { beds: 24 });
  const tooLittleEvidence = open(SALTMERE, 0, '2024-02-05', { beds: 22 });
  const ratings = { ratedByServiceGroup, ratedThenTooLittleEvidence, tooLittleEvidence };
  register.change(dormant, '2023-03-01', { isDormant: true });
  register.change(dormant, '2024-01-15', { isDormant: false });
  register.deregister(closedMidMonth, '2025-03-12');
  register.change(extended, '2023-04-03', { beds: 52 });
  register.change(reduced, '2024-07-01', { beds: 35 });
  register.deregister(openedAndClosedInOneMonth, '2024-05-24');
  register.change(renamed, '2024-09-02', { name: 'Merrowmint Manor' });
  const closing = { closedMidMonth, openedAndClosedInOneMonth };
  return { dualEarlier, dualLater, withoutBeds, dormant, extended, reduced, renamed, ...closing, ...ratings };
}
