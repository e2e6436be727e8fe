import { Field, ObjectType } from 'type-graphql';
import { ErrorCode } from '../api/errors.js';
import { DateScalar } from '../api/scalars.js';
import { Area } from './area.entity.js';
import { AreaType } from './area-type.js';

@ObjectType({ description: 'Why an answer is empty, and what exists instead.' })
export class EmptyReason {
  @Field(() => ErrorCode, { description: 'Kind of reason; see errorCatalogue.' }) code!: ErrorCode;
  @Field({ description: 'In words, with what to do.' }) message!: string;
  @Field(() => [AreaType], { description: 'Area types that hold values of the first metric.' })
  availableAreaTypes!: AreaType[];
  @Field(() => DateScalar, { nullable: true, description: 'First day told.' }) availableFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day told.' }) availableTo!: string | null;
  @Field(() => [Area], {
    nullable: true,
    description: 'The areas that took the place of one that no longer exists; null otherwise.',
  })
  successors?: Area[] | null;
}
