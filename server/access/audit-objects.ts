import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../api/scalars.js';
import { connectionTypes } from '../api/paging.js';
import { Audience } from './audience.js';

export enum AuditedAction {
  READ = 'READ',
  CHANGE = 'CHANGE',
  REFUSED = 'REFUSED',
  SIGN_IN = 'SIGN_IN',
  SIGN_OUT = 'SIGN_OUT',
  PUBLISH = 'PUBLISH',
  ROLL_BACK = 'ROLL_BACK',
  REDEFINE = 'REDEFINE',
  CONFIGURE = 'CONFIGURE',
}
registerEnumType(AuditedAction, {
  name: 'AuditedAction',
  description: 'What the audit writes down.',
  valuesConfig: {
    READ: { description: 'Private data were read.' },
    CHANGE: { description: 'Private data were changed.' },
    REFUSED: { description: 'Somebody who was signed in asked for what is not theirs.' },
    SIGN_IN: { description: 'Somebody signed in on the website.' },
    SIGN_OUT: { description: 'Somebody signed out.' },
    PUBLISH: { description: 'A release was published.' },
    ROLL_BACK: { description: 'A release was taken back.' },
    REDEFINE: { description: 'The definition of a figure changed.' },
    CONFIGURE: { description: 'A dated setting took a new version.' },
  },
});

@ObjectType({
  description: 'One thing that somebody did. It names no person and holds nothing of what was answered.',
})
export class AuditEvent {
  @Field(() => ID, { description: 'Its number; they run without a gap from 1.' }) seq!: number;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: Date;
  @Field({
    description: 'The issuer’s id of whoever it was; PUBLIC without one, SERVER for what its operator did.',
  })
  actor!: string;
  @Field(() => [Audience], { description: 'What they were signed in as.' }) audiences!: Audience[];
  @Field(() => AuditedAction, { description: 'What they did.' }) action!: AuditedAction;
  @Field(() => String, { nullable: true, description: 'The rule of the policy that it fell under.' })
  rule!: string | null;
  @Field({ description: 'What it was about, in codes, as JSON.' }) about!: string;
  @Field(() => String, { nullable: true, description: 'The request, as the server’s log names it.' })
  requestId!: string | null;
  @Field({ description: 'SHA-256 over this event and the hash of the one before it, in hexadecimal.' })
  hash!: string;
}

@ObjectType({ description: 'Whether the audit is as it was written.' })
export class AuditIntegrity {
  @Field({ description: 'False where any event was altered, taken out or put in.' }) isIntact!: boolean;
  @Field(() => Int, { description: 'How many events there are.' }) events!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Number of the first event that does not fit; null where all do.',
  })
  brokenAt!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Hash of the newest event. Kept elsewhere, it shows later whether events were cut off at the end.',
  })
  head!: string | null;
}

export const { Connection: AuditEventConnection } = connectionTypes(
  AuditEvent,
  'AuditEvent',
  'events of the audit',
);
