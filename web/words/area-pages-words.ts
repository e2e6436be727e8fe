import type { AreaType } from '../graphql/generated/graphql.js';
import { AREA_TYPE_WORDS } from './terms.js';

/** Names of the pages of an area, in the order in which its navigation shows them. */
export const AREA_PAGES_WORDS = {
  caption: (type: AreaType, code: string) => `${AREA_TYPE_WORDS[type]} · ${code}`,
  switcher: 'Look at another area',
  navigation: (place: string) => `Pages of ${place}`,
  overview: 'Overview',
  placements: 'Placements',
  fees: 'Fees',
  careHomes: 'Care homes',
  signInLink: 'Sign in',
} as const;
