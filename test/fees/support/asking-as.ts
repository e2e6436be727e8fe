import { graphql } from 'graphql';
import type { Viewer } from '../../../server/access/viewer.js';
import { ApiContext } from '../../../server/api/context.js';
import type { Database } from '../../../server/database/database.js';
import { buildAtlasSchema } from '../../../server/graphql/schema.js';
import { metricCatalogue } from '../../../server/observations/metric-registry.js';
import { observationReader } from '../../../server/observations/reader.js';

const schema = buildAtlasSchema();

/** Asks the API in this process as somebody. */
export async function askAs(
  db: Database,
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
) {
  const contextValue = new ApiContext(
    db,
    metricCatalogue,
    (door) => observationReader(db.pool, metricCatalogue, door),
    'test',
    viewer,
  );
  const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
  return {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads fields that its own document asked for
    data: data as any,
    errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
  };
}
