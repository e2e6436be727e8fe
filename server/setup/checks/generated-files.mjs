import { readFileSync } from 'node:fs';
import path from 'node:path';
import { node } from './run.mjs';

/** schema.graphql must be what the resolvers say. */
export async function schemaIsFresh(root) {
  const printed = await node(root, ['dist/server/graphql/emit-schema.js', '--stdout']);
  if (!printed.ok) return printed;
  const committed = readFileSync(path.join(root, 'schema.graphql'), 'utf8');
  const ok = printed.output.trim() === committed.trim();
  return { ok, output: ok ? '' : `schema.graphql is stale: run "npm run schema" and commit it.\n` };
}

/** The typed documents in web/graphql/generated must be what the fragments and the schema say. */
export async function typedDocumentsAreFresh(root) {
  const tool = 'node_modules/@graphql-codegen/cli/cjs/bin.js';
  const checked = await node(root, [tool, '--config', '.config/codegen.ts', '--check']);
  if (checked.ok) return checked;
  return { ok: false, output: `${checked.output}\nweb/graphql/generated is stale: run "npm run codegen".\n` };
}
