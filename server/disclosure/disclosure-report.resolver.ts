import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { listReports } from './report-store.js';

@ObjectType({
  description:
    'How many values of a protected metric a data version shows and withholds. Counts only, never which.',
})
export class DisclosureReport {
  @Field(() => Int, { description: 'The data version.' }) version!: number;
  @Field({ description: 'Code of the metric.' }) metricCode!: string;
  @Field(() => Int, { description: 'Values shown, rounded; zeros included.' }) shown!: number;
  @Field(() => Int, {
    description: 'Values withheld for their own sake: of few people, or of few or dominant businesses.',
  })
  primary!: number;
  @Field(() => Int, { description: 'Values withheld because they would give away others.' })
  secondary!: number;
  @Field(() => Int, {
    description:
      'Sensitive values of the metric’s records, of this and earlier versions, that could not be proven safe because of what was shown before; all around them is withheld.',
  })
  unproven!: number;
}

@Resolver()
export class DisclosureReportResolver {
  @Query(() => [DisclosureReport], {
    description: 'What disclosure control withheld, newest data version first; at most 500.',
  })
  disclosureReports(@Ctx() { db }: ApiContext): Promise<DisclosureReport[]> {
    return listReports(db.pool);
  }
}
