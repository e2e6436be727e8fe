import { graphql } from '../graphql/generated/gql.js';
import type { MyHomesQuery } from '../graphql/generated/graphql.js';

/** The homes of a company, each with the council that it lies in. */
export const MY_HOMES = graphql(`
  query MyHomes($provider: String!, $after: Cursor) {
    provider(cqcProviderId: $provider) {
      id
      name
      careHomes(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          cqcLocationId
          name
          serviceType
          isDormant
          isDemonstration
          council {
            id
            gssCode
            name
            coverage {
              homesTo
            }
            privateCoverage {
              bedReturnsTo
            }
          }
          registeredBeds {
            value
          }
          rating {
            status
            overall
            publishedOn
          }
        }
      }
    }
  }
`);

export type MyHome = NonNullable<MyHomesQuery['provider']>['careHomes']['nodes'][number];
export type Council = NonNullable<MyHome['council']>;
