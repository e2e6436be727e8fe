import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

/** The client of the pages. Things with a natural code are kept by it, so that pages share what they loaded. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql' }),
    cache: createCache(),
  });
}

/** Observations and summaries have no identity of their own: they stay inside the answer that they came in. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Area: { keyFields: ['id'] },
      DataVersion: { keyFields: ['version'] },
      CapacitySummary: { keyFields: false },
      RatingProfile: { keyFields: false },
      MetricSeries: { keyFields: false },
      Observation: { keyFields: false },
    },
  });
}
