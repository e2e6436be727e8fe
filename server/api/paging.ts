import { createHash } from 'node:crypto';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { apiError, ErrorCode } from './errors.js';
import { CursorScalar } from './scalars.js';

/** Most items that one page may hold. */
export const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more items follow the page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether items precede the page.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the first item; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item; null on an empty page.',
  })
  endCursor!: string | null;
}

/** A page of a list as resolvers return it. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The two object types of a Relay connection of a node type. */
export function connectionTypes<T extends object>(NodeType: ClassType<T>, name: string, what: string) {
  @ObjectType(`${name}Edge`, { description: `Relay edge: one of ${what} with its place in the list.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'The place of the item in its list.' })
    cursor!: string;

    @Field(() => NodeType, { description: 'The item.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `Relay connection: a page of ${what}, in a stable order.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => [NodeType], { description: 'The items alone, a shortcut.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has.' })
    totalCount!: number;
  }
  return { Edge, Connection };
}

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A place in an ordered list: the values of its sort columns, and a mark of the list that it belongs to. */
type Place = readonly (string | number)[];

const markOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);

export function cursorOf(list: unknown, place: Place): string {
  return Buffer.from(JSON.stringify([markOf(list), ...place])).toString('base64url');
}

/** @throws STALE_CURSOR when the cursor was made for another list or cannot be read */
export function placeOf(list: unknown, cursor: string): Place {
  try {
    const [mark, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [
      string,
      ...Place,
    ];
    if (mark === markOf(list) && place.length > 0) return place;
  } catch {
    // Falls through: an unreadable cursor is treated like one of another list.
  }
  throw apiError(
    ErrorCode.STALE_CURSOR,
    'This cursor belongs to another list: start again from the first page.',
  );
}

/** How many items were asked for, and from which end. @throws BAD_USER_INPUT, PAGE_TOO_LARGE */
export function pageSize({ first, last }: PageArguments, usual = 50): { size: number; backwards: boolean } {
  if (first != null && last != null)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'Give first or last, not both.', { argument: 'last' });
  const size = last ?? first ?? usual;
  if (size < 0)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'A page size cannot be negative.', { argument: 'first' });
  if (size > MAX_PAGE)
    throw apiError(ErrorCode.PAGE_TOO_LARGE, `A page holds ${MAX_PAGE} items at most; page on with after.`, {
      limit: MAX_PAGE,
    });
  return { size, backwards: last != null };
}

/** A page of a list that is already in memory; cursors are positions. */
export function pageOfArray<T>(
  items: readonly T[],
  args: PageArguments,
  list: unknown,
  usual = 100,
): Page<T> {
  const { size, backwards } = pageSize(args, usual);
  const start = args.after ? Number(placeOf(list, args.after)[0]) + 1 : 0;
  const end = args.before ? Number(placeOf(list, args.before)[0]) : items.length;
  const from = backwards ? Math.max(start, end - size) : start;
  const to = backwards ? end : Math.min(end, start + size);
  const nodes = items.slice(from, to);
  return toPage(nodes, (_, i) => cursorOf(list, [from + i]), {
    totalCount: items.length,
    hasPreviousPage: from > 0,
    hasNextPage: to < items.length,
  });
}

/** Assembles a page from its items. */
export function toPage<T>(
  nodes: T[],
  cursor: (node: T, index: number) => string,
  {
    totalCount,
    hasPreviousPage,
    hasNextPage,
  }: { totalCount: number; hasPreviousPage: boolean; hasNextPage: boolean },
): Page<T> {
  const edges = nodes.map((node, i) => ({ cursor: cursor(node, i), node }));
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount };
}
