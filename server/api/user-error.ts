import { Field, ObjectType } from 'type-graphql';
import { ErrorCode } from './errors.js';

@ObjectType({
  description: 'Why a change was not made, where that was to be expected: nothing of it was stored.',
})
export class UserError {
  @Field(() => ErrorCode, { description: 'Kind of error; see errorCatalogue.' }) code!: ErrorCode;
  @Field({ description: 'In words, with what to do.' }) message!: string;
  @Field(() => [String], { description: 'Path into the input, such as shares, 2, weight.' }) field!: string[];
  @Field(() => String, { nullable: true, description: 'What may be given instead.' }) hint!: string | null;
}

/** An expected failure of a change. */
export const userError = (
  field: readonly (string | number)[],
  message: string,
  hint: string | null = null,
) => ({
  ...{ code: ErrorCode.BAD_USER_INPUT, message, hint },
  field: field.map(String),
});
