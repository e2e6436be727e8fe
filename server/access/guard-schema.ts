import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { maySeeDataset, mayUse, refusalOf } from './may.js';
import { FIELD_RULES, type FieldRule } from './policy/fields.js';
import type { Viewer } from './viewer.js';

type Resolve = GraphQLFieldResolver<unknown, { viewer: Viewer }>;

/**
 * Puts the policy in front of every field of a schema: what is not open is refused before anything is read.
 * @throws when a field has no line in the policy
 */
export function guardSchema(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  const without = types.flatMap((type) =>
    Object.keys(type.getFields())
      .map((name) => `${type.name}.${name}`)
      .filter((name) => !FIELD_RULES.has(name)),
  );
  if (without.length > 0)
    throw new Error(
      `The policy says nothing of ${without.join(', ')}: add each to server/access/policy/fields.ts.`,
    );
  for (const type of types) guardType(type);
}

function guardType(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const rule = FIELD_RULES.get(`${type.name}.${field.name}`)!;
    // Most fields are open, and cost nothing.
    if (rule !== 'open') field.resolve = guarded(rule, (field.resolve as Resolve) ?? defaultFieldResolver);
  }
}

const guarded =
  (rule: Exclude<FieldRule, 'open'>, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    if (!isOpen(rule, source, context.viewer)) throw refusalOf(context.viewer);
    return resolve(source, args, context, info);
  };

function isOpen(rule: FieldRule, source: unknown, viewer: Viewer): boolean {
  if (rule !== 'dataset') return mayUse(viewer, rule);
  // A release names its dataset; a dataset is one.
  const { datasetCode, code } = source as { datasetCode?: string; code?: string };
  return maySeeDataset(viewer, datasetCode ?? code ?? '');
}
