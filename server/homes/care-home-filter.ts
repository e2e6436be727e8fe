import { Field, ID, InputType, Int } from 'type-graphql';
import { CqcLocationIdScalar, DateScalar } from '../api/scalars.js';
import { ServiceType } from '../metrics/value.js';
import { RatingBand, RatingStatus } from './rating-band.js';

@InputType({ description: 'Exactly one identifier of a home.' })
export class CareHomeKey {
  @Field(() => ID, { nullable: true, description: 'Global id.' }) id?: string;
  @Field(() => CqcLocationIdScalar, { nullable: true, description: 'The regulator’s location id.' })
  cqcLocationId?: string;
  @Field({ nullable: true, description: 'NHS ODS code.' }) odsCode?: string;
}

@InputType({ description: 'Filter on homes; all given conditions must hold.' })
export class CareHomeFilter {
  @Field(() => [ServiceType], { nullable: true, description: 'Any of these service types.' })
  serviceTypes?: ServiceType[];

  @Field(() => [RatingBand], { nullable: true, description: 'Any of these overall ratings on the day.' })
  ratingBands?: RatingBand[];

  @Field(() => [RatingStatus], { nullable: true, description: 'Any of these rating statuses on the day.' })
  ratingStatuses?: RatingStatus[];

  @Field(() => [ID], { nullable: true, description: 'Any of these providers, by global id.' })
  providerIds?: string[];

  @Field(() => Int, { nullable: true, description: 'At least so many registered beds.' })
  minBeds?: number;

  @Field(() => Int, { nullable: true, description: 'At most so many registered beds.' })
  maxBeds?: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Open on this day; without it, open according to the newest release.',
  })
  activeOn?: string;

  @Field({ nullable: true, description: 'Part of the name or the start of the postcode.' })
  nameContains?: string;

  @Field({ defaultValue: false, description: 'Also homes that are registered and dormant.' })
  includeDormant?: boolean;

  @Field({ defaultValue: false, description: 'Also the registrations of a pair that totals do not count.' })
  includeNotCounted?: boolean;

  @Field({ defaultValue: false, description: 'Also homes that are no longer registered.' })
  includeDeregistered?: boolean;
}
