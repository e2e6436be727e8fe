import { COUNCILS } from '../councils.js';
import { placementPrices, type PlacementPriceRow } from '../fees/placement-prices.js';
import { writeHistory } from '../history.js';
import { Contracts } from './contracts.js';
import { CouncilRequests } from './council-requests.js';
import type { PlacementRow } from './request-row.js';
import { shortTerm } from './short-term.js';

export type { PlacementRow } from './request-row.js';

/** The requests of a demonstration and the block contracts that their placements use. */
export interface Requested {
  readonly requests: readonly PlacementRow[];
  readonly contracts: Contracts;
}

let told: Requested | null = null;

/** Every request of five years, council by council in order of time, then those of short-term contracts, and the contracts. Told once: generating takes a moment. */
export function requested(): Requested {
  if (told) return told;
  const { register } = writeHistory();
  const prices = placementPrices(register);
  const short = shortTerm(register);
  const contracts = new Contracts(register, prices, short.contracts);
  const of = (council: string): PlacementPriceRow[] =>
    prices.filter(({ commissioner_code }) => commissioner_code === council);
  const requests = COUNCILS.flatMap(({ code }) =>
    new CouncilRequests(code, register, contracts).rows(of(code)),
  );
  return (told = { requests: [...requests, ...short.requests], contracts });
}

/** Every request of five years. Pure: the same rows on every call. */
export function placementRequests(): PlacementRow[] {
  return [...requested().requests];
}
