import { graphql, type GraphQLSchema } from 'graphql';
import { entities } from '../../../server/graphql/entities.js';
import { buildAtlasSchema } from '../../../server/graphql/schema.js';
import type { Database } from '../../../server/database/database.js';
import { testDatabase } from '../../support/postgres.js';
import { requestOn } from './questions.js';

/** An answer with the number of statements that it took on the pool. */
export interface Counted {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
  data: any;
  errors: { message: string; code: unknown }[];
  statements: number;
}

/** The API in this process over a seeded database of the test file’s own. */
export class InProcess {
  private constructor(
    readonly db: Database,
    private readonly schema: GraphQLSchema,
  ) {}

  static async start(): Promise<InProcess> {
    return new InProcess(await testDatabase({ seeded: true, entities }), buildAtlasSchema());
  }

  async ask(source: string, variableValues: Record<string, unknown> = {}): Promise<Counted> {
    const spy = jest.spyOn(this.db.pool, 'query');
    try {
      const contextValue = requestOn(this.db);
      const { data, errors = [] } = await graphql({
        schema: this.schema,
        source,
        contextValue,
        variableValues,
      });
      return {
        data,
        errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
        statements: spy.mock.calls.length,
      };
    } finally {
      spy.mockRestore();
    }
  }
}
