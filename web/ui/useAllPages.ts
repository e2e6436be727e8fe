import { useApolloClient } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';

/** A page of a list as the API gives it. */
export interface ListPage<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answered<Data, Variables, Item> {
  readonly key: string;
  /** What was asked, for the words that stand with the answer. */
  readonly variables: Omit<Variables, 'after'>;
  /** The last page as it was answered, for what stands beside the list. */
  readonly data: Data;
  readonly items: readonly Item[];
}

/**
 * All items of a list that the API gives in pages, asked for one page after the other.
 * @param pageOf a function of a module, not made anew for each drawing
 * @returns the last whole list that came, and `isCurrent` whether it answers the variables that are; the error of the last try
 */
export function useAllPages<Data, Variables extends OperationVariables, Item>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (data: Data) => ListPage<Item>,
  skip = false,
) {
  const client = useApolloClient();
  const [answered, setAnswered] = useState<Answered<Data, Variables, Item> | null>(null);
  const [failed, setFailed] = useState<{ key: string; error: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(variables);
  const key = `${tries} ${asked}`;
  useEffect(() => {
    if (skip) return;
    let isCurrent = true;
    const fail = (error: unknown) => isCurrent && setFailed({ key, error });
    const ask = async (after: string | null, told: readonly Item[]): Promise<void> => {
      const question = JSON.parse(asked) as Omit<Variables, 'after'>;
      const { data, error } = await client.query<Data, OperationVariables>({
        query: document,
        variables: { ...question, after },
      });
      if (!isCurrent) return;
      if (!data) return void fail(error ?? new Error('No answer'));
      const { nodes, pageInfo } = pageOf(data);
      const items = [...told, ...nodes];
      if (pageInfo.hasNextPage) return ask(pageInfo.endCursor, items);
      setAnswered({ key, variables: question, data, items });
    };
    ask(null, []).catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [client, document, asked, key, pageOf, skip]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  const isCurrent = answered?.key === key;
  return { answered, isCurrent, error: failed?.key === key ? failed.error : undefined, retry };
}
