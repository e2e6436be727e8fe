import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { Observation } from '../metrics/observation.js';
import { BenchmarkInput, checkBenchmark } from './benchmark-input.js';
import { Comparison } from './comparison.js';
import { compare } from './compare.js';

@Resolver(() => Observation)
export class ComparisonResolver {
  @FieldResolver(() => Comparison, {
    description: 'The value set against a nation, region, board, list of areas, earlier value or target.',
  })
  comparison(
    @Root() { observed }: Observation,
    @Ctx() context: ApiContext,
    @Arg('against', () => BenchmarkInput, { description: 'What to compare with.' }) against: BenchmarkInput,
  ): Promise<Comparison> {
    return compare(context, { observed, benchmark: checkBenchmark(against) });
  }
}
