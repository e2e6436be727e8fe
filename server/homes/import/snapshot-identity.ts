import { createHash } from 'node:crypto';
import { headerKey } from '../../releases/reading/values.js';

/** A home as a list without identifiers has it. */
export interface UnnamedHome {
  name: string;
  postcode: string;
}

/** A registration that published releases show at a postcode. */
export interface KnownHome extends UnnamedHome {
  locationId: string;
  registeredFrom: string | null;
  deregisteredOn: string | null;
}

export interface Identity {
  locationId: string;
  /** NAME: known under this name at this postcode. RENAMED: the only one there, similar name. NEW: not known. */
  by: 'NAME' | 'RENAMED' | 'NEW';
  knownAs: string | null;
}

const DERIVED = 'snapshot-';

/**
 * Tells which registrations the rows of a list are, by name and postcode: neither is a key alone. Two rows of one name
 * and postcode are two registrations. A home that is not known gets an identifier made of its name and postcode, the
 * same in every list.
 * @param asAt only registrations of that day can be meant.
 */
export function identify(
  homes: readonly UnnamedHome[],
  known: readonly KnownHome[],
  asAt: string,
): Identity[] {
  const identities: (Identity | null)[] = homes.map(() => null);
  const free = byPostcode(known.filter((home) => isRegistered(home, asAt)));
  homes.forEach((home, i) => (identities[i] = takeByName(home, free.get(home.postcode))));
  const rest = homes.map((home, i) => ({ home, i })).filter(({ i }) => identities[i] === null);
  const restAt = countBy(rest.map(({ home }) => home.postcode));
  const taken = new Set(identities.flatMap((identity) => identity?.locationId ?? []));
  for (const { home, i } of rest) {
    const renamed = restAt.get(home.postcode) === 1 ? takeRenamed(home, free.get(home.postcode)) : null;
    identities[i] = renamed ?? derived(home, taken);
    taken.add(identities[i].locationId);
  }
  return identities as Identity[];
}

function isRegistered({ registeredFrom, deregisteredOn }: KnownHome, asAt: string): boolean {
  return (registeredFrom ?? '') <= asAt && (deregisteredOn ?? '9999') > asAt;
}

/** Registrations of the regulator before those that we made identifiers for, the older first. */
function byPostcode(known: readonly KnownHome[]): Map<string, KnownHome[]> {
  const rank = (home: KnownHome) =>
    `${home.locationId.startsWith(DERIVED) ? 1 : 0}${home.registeredFrom ?? ''}${home.locationId}`;
  const sorted = [...known].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const groups = new Map<string, KnownHome[]>();
  for (const home of sorted) groups.set(home.postcode, [...(groups.get(home.postcode) ?? []), home]);
  return groups;
}

function takeByName(home: UnnamedHome, free: KnownHome[] = []): Identity | null {
  const at = free.findIndex(({ name }) => headerKey(name) === headerKey(home.name));
  if (at < 0) return null;
  const [found] = free.splice(at, 1);
  return { locationId: found!.locationId, by: 'NAME', knownAs: found!.name };
}

function takeRenamed(home: UnnamedHome, free: KnownHome[] = []): Identity | null {
  const [only, another] = free;
  if (!only || another || !isSimilar(only.name, home.name)) return null;
  free.pop();
  return { locationId: only.locationId, by: 'RENAMED', knownAs: only.name };
}

const generic = new Set(
  'the a of and at care home homes nursing residential rest centre house limited ltd services service'.split(
    ' ',
  ),
);

/** True where the telling words of one name are all in the other. */
function isSimilar(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) =>
    headerKey(name)
      .split(' ')
      .filter((word) => !generic.has(word)),
  );
  const contains = (all: string[], some: string[]) =>
    some.length > 0 && some.every((word) => all.includes(word));
  return contains(first!, second!) || contains(second!, first!);
}

/** An identifier made of name and postcode; the second registration of one name and postcode gets another. */
function derived({ name, postcode }: UnnamedHome, taken: ReadonlySet<string>): Identity {
  const key = `${headerKey(name)}|${postcode}`;
  for (let number = 1; ; number += 1) {
    const text = number === 1 ? key : `${key}|${number}`;
    const locationId = `${DERIVED}${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
    if (!taken.has(locationId)) return { locationId, by: 'NEW', knownAs: null };
  }
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
