import type { ValueFlag } from '../graphql/generated/graphql.js';

/** Every flag that any of the points carries, once, in the order of its first appearance. */
export function uniqueFlags(points: readonly { flags: readonly ValueFlag[] }[]): ValueFlag[] {
  return [...new Set(points.flatMap((point) => point.flags))];
}
