import { parseAsString, parseAsStringLiteral, useQueryStates, type inferParserType } from 'nuqs';
import type { ReleaseChangeKind, ReleaseEntity } from '../graphql/generated/graphql.js';

export const ENTITY_KEYS = [
  'care-home',
  'rating',
  'link',
  'population',
  'published-figure',
  'boundary',
  'neighbours',
  'coverage',
] as const;
export const KIND_KEYS = ['added', 'removed', 'changed'] as const;
export const EFFECT_KEYS = ['published', 'new'] as const;

/** The choices of a list of changes as they stand in the address. */
const RELEASE_VIEW = {
  about: parseAsStringLiteral(ENTITY_KEYS),
  how: parseAsStringLiteral(KIND_KEYS),
  effect: parseAsStringLiteral(EFFECT_KEYS),
  /** Where the page begins, as the API's cursors say it. */
  after: parseAsString,
};

export type ReleaseView = inferParserType<typeof RELEASE_VIEW>;

export function useReleaseView() {
  return useQueryStates(RELEASE_VIEW, { history: 'push', clearOnDefault: true, scroll: false });
}

/** The value of the API that a word of the address stands for. */
export const entityOf = (key: (typeof ENTITY_KEYS)[number]): ReleaseEntity =>
  key.toUpperCase().replace('-', '_') as ReleaseEntity;
export const kindOf = (key: (typeof KIND_KEYS)[number]): ReleaseChangeKind =>
  key.toUpperCase() as ReleaseChangeKind;

/** The choices as the API's arguments; what is not chosen is left out. */
export function toChangeFilter({ about, how, effect, after }: ReleaseView) {
  return {
    entity: about && entityOf(about),
    kind: how && kindOf(how),
    breaking: effect && effect === 'published',
    after,
  };
}

export function isFiltered({ about, how, effect }: ReleaseView): boolean {
  return Boolean(about ?? how ?? effect);
}

/** The address of a view on the same page. It is made of the view: a choice does not reach the router's own location. */
export function changeAddress(view: ReleaseView): string {
  const chosen = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== null);
  return `?${new URLSearchParams(chosen)}`;
}
