import type { NewestMonthQuery } from '../graphql/generated/graphql.js';
import { graphql } from '../graphql/generated/gql.js';

/** Up to which day releases tell of an area: the pages' months end with it. */
export const NEWEST_MONTH = graphql(`
  query NewestMonth($place: GssCode!) {
    area(by: { gssCode: $place }) {
      id
      coverage {
        homesTo
      }
      privateCoverage {
        placementsTo
        bedReturnsTo
      }
    }
  }
`);

/** The last day told of placements, or of bed returns; where nothing of them is told, that of the register. */
export function newestDay(
  data: NewestMonthQuery | undefined,
  what: 'placementsTo' | 'bedReturnsTo',
): string | null {
  const { coverage, privateCoverage } = data?.area ?? {};
  return privateCoverage?.[what] ?? coverage?.homesTo ?? null;
}
