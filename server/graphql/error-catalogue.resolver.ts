import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { ERROR_CATALOGUE, ErrorCode, type ErrorEntry } from '../api/errors.js';

@ObjectType({ description: 'One documented shape of errors[].extensions.' })
export class ErrorCatalogueEntry {
  @Field(() => ErrorCode, { description: 'Value of extensions.code.' }) code!: ErrorCode;
  @Field({ description: 'What it means and what to do.' }) meaning!: string;
  @Field({ description: 'Whether the same request may succeed later.' }) retry!: boolean;
  @Field(() => [String], { description: 'Fields that extensions may carry.' })
  extensionFields!: readonly string[];
  @Field({ description: 'An example of the message.' }) example!: string;
}

@Resolver()
export class ErrorCatalogueResolver {
  @Query(() => [ErrorCatalogueEntry], { description: 'Every error code that this API answers with.' })
  errorCatalogue(): readonly ErrorEntry[] {
    return ERROR_CATALOGUE;
  }
}
