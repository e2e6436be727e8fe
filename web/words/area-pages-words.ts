/** Names of the pages of an area, in the order in which its navigation shows them. */
export const AREA_PAGES_WORDS = {
  navigation: (place: string) => `Pages of ${place}`,
  overview: 'Overview',
  placements: 'Placements',
  fees: 'Fees',
  careHomes: 'Care homes',
  signInLink: 'Sign in',
} as const;
