import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import type { ViewerQuery } from '../graphql/generated/graphql.js';

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      name
      audiences
      areaCodes
      areas {
        id
        gssCode
        areaType
        name
      }
      providers {
        id
        cqcProviderId
        name
      }
      signedIn
      isDemonstration
    }
  }
`);

/** Who reads the page. */
export type Viewer = Omit<ViewerQuery['viewer'], '__typename'>;

const PUBLIC: Viewer = {
  name: null,
  audiences: ['PUBLIC'],
  areaCodes: [],
  areas: [],
  providers: [],
  signedIn: false,
  isDemonstration: false,
};

/**
 * Who reads the page: the public until the server has said otherwise, and when it cannot.
 * @returns the viewer, and whether the server is still to be heard
 */
export function useViewer(): Viewer & { isLoading: boolean } {
  const { data, loading } = useQuery(VIEWER);
  return { ...(data?.viewer ?? PUBLIC), isLoading: loading };
}
