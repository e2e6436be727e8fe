import type { ApolloClient } from '@apollo/client';
import { graphql } from '../graphql/generated/gql.js';
import type { AreaSearchQuery } from '../graphql/generated/graphql.js';

const AREA_SEARCH = graphql(`
  query AreaSearch($text: String!, $first: Int!) {
    areaSearch(text: $text, first: $first) {
      matchedOn
      area {
        id
        gssCode
        name
        areaType
        isDemonstration
        validTo
      }
    }
  }
`);

export type FoundArea = AreaSearchQuery['areaSearch'][number];

const MOST = 8;

/** Areas whose name or other spelling is like the text, best first; small typing errors are forgiven. */
export async function findAreas(client: ApolloClient, text: string): Promise<FoundArea[]> {
  if (text.trim().length < 2) return [];
  const { data } = await client.query({ query: AREA_SEARCH, variables: { text: text.trim(), first: MOST } });
  return data?.areaSearch ?? [];
}
