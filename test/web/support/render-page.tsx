import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { createCache } from '../../../web/apollo.js';

/** What the server answers to an operation: data, a GraphQL error code, or a lost connection. */
export type Answer = { data: Record<string, unknown> } | { code: string } | { lost: true };
export type Answers = (operation: string, variables: Record<string, unknown>) => Answer;

function answering(answers: Answers): ApolloLink {
  return new ApolloLink((operation) => {
    const answer = answers(operation.operationName ?? '', operation.variables);
    return new Observable((observer) => {
      // In a later turn, as from a network: the page shows that it is loading first.
      const timer = setTimeout(() => {
        if ('lost' in answer) return observer.error(new TypeError('Failed to fetch'));
        if ('code' in answer)
          observer.next({ data: null, errors: [{ message: 'x', extensions: { code: answer.code } }] });
        else observer.next({ data: answer.data });
        observer.complete();
      });
      return () => clearTimeout(timer);
    });
  });
}

export interface RenderOptions {
  /** The address, and the pattern of the route that the page stands on. */
  at?: string;
  route?: string;
  answers?: Answers;
}

function Whereabouts() {
  const { pathname, search } = useLocation();
  return <span data-testid="address">{pathname + search}</span>;
}

/** A page or part of one in its router, with a server that answers as the test says. */
export function renderPage(page: ReactNode, { at = '/', route = '*', answers }: RenderOptions = {}) {
  const client = new ApolloClient({
    link: answering(answers ?? (() => ({ lost: true }))),
    cache: createCache(),
  });
  const result = render(
    <ApolloProvider client={client}>
      <MemoryRouter initialEntries={[at]}>
        <NuqsAdapter>
          <Routes>
            <Route path={route} element={page} />
            <Route path="*" element={null} />
          </Routes>
          <Whereabouts />
        </NuqsAdapter>
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { ...result, user: userEvent.setup() };
}
