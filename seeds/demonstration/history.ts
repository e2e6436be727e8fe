import { edgeCases, type EdgeCases } from './edge-cases.js';
import { newBuilds } from './new-builds.js';
import { nursingDecline } from './nursing-decline.js';
import { ordinaryChange } from './ordinary-change.js';
import { providerFailure } from './provider-failure.js';
import { reRegistrations } from './re-registrations.js';
import { Register } from './register.js';
import { registerStartingHomes } from './starting-homes.js';

/** Five years of the demonstration country: the register of its homes, and which of them are edge cases. */
export interface History {
  register: Register;
  edges: EdgeCases;
}

/** Writes the history, story by story. Ids follow this order, so a new story belongs at the end. */
export function writeHistory(): History {
  const register = new Register();
  registerStartingHomes(register);
  nursingDecline(register);
  providerFailure(register);
  newBuilds(register);
  const edges = edgeCases(register);
  reRegistrations(register);
  ordinaryChange(register);
  return { register, edges };
}
