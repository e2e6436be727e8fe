import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What one document may ask for. The deepest of our own pages needs 9 levels and some 1,200 tokens. */
export const LIMITS = { depth: 14, aliases: 40, directives: 60, tokens: 4_000, cost: 60_000 };

/** Validation rules and plugins that refuse documents beyond the limits, before anything is executed. */
export function queryLimits() {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    costLimit: {
      maxCost: LIMITS.cost,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.3,
      ignoreIntrospection: true,
    },
    maxAliases: { n: LIMITS.aliases, allowList: [] },
    maxDepth: { n: LIMITS.depth, ignoreIntrospection: true },
    maxDirectives: { n: LIMITS.directives },
    // The parser counts tokens itself: the plugin would turn every syntax error into a failure of ours.
    maxTokens: { enabled: false },
  }).protect();
}

/** Messages of the limits, and of the parser's own, begin like this. */
const LIMIT_MESSAGE = /(?:(?:cost|aliases|depth|directives) limit of|Document contains more that) (\d+)/i;

/** The limit that a message tells of, or null when it tells of something else. */
export function limitIn(message: string): number | null {
  const match = LIMIT_MESSAGE.exec(message);
  return match ? Number(match[1]) : null;
}
