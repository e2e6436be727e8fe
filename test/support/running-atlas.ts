/** What GraphQL answers. */
export interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** An Atlas that takes requests. */
export interface RunningAtlas {
  /** The full address of a path, such as `/explorer/`. */
  at(path: string): string;
  /** Sends one GraphQL document over HTTP and gives the whole answer back. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
  query<T = any>(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<T>>;
  stop(): Promise<void>;
}

/** Wraps the address of a server that is running. */
export function runningAtlas(address: string, stop: () => Promise<void>): RunningAtlas {
  const at = (path: string) => new URL(path, address).href;
  const query = async (document: string, variables?: Record<string, unknown>) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const body = JSON.stringify({ query: document, variables });
    const response = await fetch(at('/graphql'), { method: 'POST', headers, body });
    return response.json();
  };
  return { at, query, stop };
}
