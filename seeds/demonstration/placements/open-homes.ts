import type { Home, HomeState, Register } from '../register.js';

/** What a home is on a day; null where it is not registered, is dormant or does not say its beds. */
export function stateOn(home: Home, day: string): (HomeState & { readonly beds: number }) | null {
  if (home.registeredFrom > day || (home.deregisteredOn !== null && home.deregisteredOn <= day)) return null;
  const state = home.states.filter(({ from }) => from <= day).at(-1);
  return state && !state.isDormant && state.beds !== null ? { ...state, beds: state.beds } : null;
}

/** Homes of a council that take people on a day, with nursing or without; null: either. */
export function openHomes(
  { homes }: Register,
  council: string,
  day: string,
  withNursing: boolean | null,
): Home[] {
  return homes.filter((home) => {
    if (home.councilCode !== council) return false;
    const state = stateOn(home, day);
    return state !== null && (withNursing === null || state.withNursing === withNursing);
  });
}
