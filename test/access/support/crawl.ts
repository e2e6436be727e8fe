import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What a crawler puts in for arguments, as GraphQL text: by Type.field.argument, by argument name, or by type. */
export type Values = Readonly<Record<string, string>>;

/**
 * One query for each root field: everything that can be reached from it, as deep as told. No type is entered twice on
 * the way down, so that the crawl ends.
 * @throws for an argument that must be given and has no value: a new way in must be tried as well
 */
export function everyQuery(schema: GraphQLSchema, values: Values, depth: number): Map<string, string> {
  const root = schema.getQueryType()!;
  const crawler = new Crawler(schema, values);
  return new Map(
    Object.values(root.getFields()).map((field) => [
      field.name,
      `{ ${crawler.select(root, field, depth, ['Query'])} }`,
    ]),
  );
}

class Crawler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
  ) {}

  select(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    path: string[],
  ): string {
    const args = field.args.flatMap((arg) => this.argument(`${parent.name}.${field.name}`, arg));
    const called = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return called;
    const inside = this.inside(type, depth, path);
    return inside === '' ? '' : `${called} { __typename ${inside} }`;
  }

  private argument(field: string, arg: GraphQLArgument): string[] {
    const type = getNamedType(arg.type);
    const value =
      this.values[`${field}.${arg.name}`] ??
      this.values[arg.name] ??
      (isNonNullType(arg.type) ? this.values[type.name] : undefined);
    if (value !== undefined) return [`${arg.name}: ${value}`];
    if (!isNonNullType(arg.type) || arg.defaultValue !== undefined) return [];
    if (isEnumType(type)) return [`${arg.name}: ${type.getValues()[0]!.name}`];
    throw new Error(`The crawler has no value for ${field}.${arg.name}: ${String(arg.type)}.`);
  }

  private inside(type: GraphQLNamedType, depth: number, path: string[]): string {
    if (depth === 0 || path.includes(type.name)) return '';
    if (isAbstractType(type))
      return this.schema
        .getPossibleTypes(type)
        .map((possible) => `... on ${possible.name} { ${this.fieldsOf(possible, depth, path)} }`)
        .join(' ');
    return isObjectType(type) ? this.fieldsOf(type, depth, path) : '';
  }

  /** Fields of different types under one interface may differ in type: each gets a name of its own. */
  private fieldsOf(type: GraphQLObjectType, depth: number, path: string[]): string {
    const selected = Object.values(type.getFields()).map((field) =>
      this.select(type, field, depth - 1, [...path, type.name]),
    );
    return selected
      .filter((text) => text !== '')
      .map((text) => `${type.name}_${text.slice(0, /\W|$/.exec(text)!.index)}: ${text}`)
      .join(' ');
  }
}
