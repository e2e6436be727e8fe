import type { Nation } from '../graphql/generated/graphql.js';

export interface NationArea {
  gssCode: string;
  name: string;
}

/** The country that a page's figures stand against; an invented area never stands against a real one. */
const NATION_AREAS: Record<Nation, NationArea | null> = {
  ENGLAND: { gssCode: 'E92000001', name: 'England' },
  WALES: { gssCode: 'W92000004', name: 'Wales' },
  DEMONSTRATION: { gssCode: 'D92000001', name: 'Merrowland' },
  SCOTLAND: null,
  NORTHERN_IRELAND: null,
};

/** Null for the country itself and where no country of that nation is loaded. */
export function nationOf(area: { gssCode: string; nation: Nation }): NationArea | null {
  const nation = NATION_AREAS[area.nation];
  return nation && nation.gssCode !== area.gssCode ? nation : null;
}
