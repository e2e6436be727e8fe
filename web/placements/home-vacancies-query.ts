import { graphql } from '../graphql/generated/gql.js';
import type { HomeVacanciesQuery } from '../graphql/generated/graphql.js';

export const HOME_VACANCIES = graphql(`
  query HomeVacancies($place: GssCode!, $day: Date!, $bedType: BedType, $after: Cursor) {
    vacancies(area: { gssCode: $place }, asAt: $day) {
      asAt
      freshDays
      admittableVacancies {
        sources {
          id
          ...ReleaseSource_release
        }
        ...AboutObservation_observation
      }
      byBedType {
        bedType
      }
      byHome(bedType: $bedType, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          asAt
          isStale
          maximum
          occupied
          vacantReserved
          vacantAccepting
          unavailable
          careHome {
            id
            cqcLocationId
            name
          }
        }
      }
    }
  }
`);

export type HomeVacancy = HomeVacanciesQuery['vacancies']['byHome']['nodes'][number];
