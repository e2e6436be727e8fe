import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../api/paging.js';

export enum MessageSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  INFO = 'INFO',
}
registerEnumType(MessageSeverity, {
  name: 'MessageSeverity',
  description: 'How much a message of the checks matters.',
  valuesConfig: {
    ERROR: { description: 'The row was refused.' },
    WARNING: { description: 'The row was taken in, changed or completed as the message says.' },
    INFO: { description: 'An assumption or a count.' },
  },
});

@ObjectType({ description: 'How often a rule of the checks spoke.' })
export class ValidationRuleCount {
  @Field({ description: 'Stable id of the rule.' }) rule!: string;
  @Field({ description: 'What the rule checks.' }) description!: string;
  @Field(() => MessageSeverity, { description: 'How much it matters.' }) severity!: MessageSeverity;
  @Field(() => Int, { description: 'How often it spoke.' }) count!: number;
}

@ObjectType({
  description: 'What a check has to say of a row, or of the whole file. Values of the file are left out.',
})
export class ValidationMessage {
  @Field({ description: 'Stable id of the rule.' }) rule!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Record number in the file, the header counted; null for the whole file.',
  })
  row!: number | null;
  @Field(() => String, { nullable: true, description: 'Title of the column; null for a whole row.' })
  column!: string | null;
  @Field({ description: 'The message; what a cell holds is left out of it.' }) message!: string;
  @Field(() => MessageSeverity, { description: 'How much it matters.' }) severity!: MessageSeverity;
}

@ObjectType({ description: 'What the checks found when the release was loaded.' })
export class ValidationReport {
  constructor(
    readonly releaseId: number,
    readonly rejected: number,
    readonly warned: number,
  ) {}

  @Field(() => Int, { description: 'Rows refused, each with its reason.' })
  get rejectedRows(): number {
    return this.rejected;
  }
  @Field(() => Int, { description: 'Warnings raised.' })
  get warnings(): number {
    return this.warned;
  }
}

export const { Connection: ValidationMessageConnection } = connectionTypes(
  ValidationMessage,
  'ValidationMessage',
  'messages of the checks',
);
