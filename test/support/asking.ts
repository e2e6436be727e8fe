import { startApp } from './app.js';
import type { GraphqlAnswer, RunningAtlas } from './running-atlas.js';

type Failure = NonNullable<GraphqlAnswer<unknown>['errors']>[number];

/** Asks the API over HTTP, with a seeded database of the test file's own. */
export interface Asking {
  /** The data of a question that must succeed. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
  data(document: string, variables?: Record<string, unknown>): Promise<any>;
  /** The first error of a question that must fail. */
  error(document: string, variables?: Record<string, unknown>): Promise<Failure>;
}

/** Starts the app; call it in `beforeAll`. */
export async function asking(): Promise<Asking> {
  return askingOf(await startApp());
}

/** The same for an Atlas that runs already. */
export function askingOf(atlas: RunningAtlas): Asking {
  return {
    async data(document, variables) {
      const answer = await atlas.query(document, variables);
      expect(answer.errors).toBeUndefined();
      return answer.data;
    },
    async error(document, variables) {
      const { errors } = await atlas.query(document, variables);
      expect(errors?.length).toBeGreaterThan(0);
      return errors![0]!;
    },
  };
}
