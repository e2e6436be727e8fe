import { graphql } from '../graphql/generated/gql.js';

/** Up to which day an area's releases tell of homes: the pages' months end with it. */
export const NEWEST_MONTH = graphql(`
  query NewestMonth($place: GssCode!) {
    area(by: { gssCode: $place }) {
      id
      coverage {
        homesTo
      }
    }
  }
`);
