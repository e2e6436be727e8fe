import { Field, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { Audience } from './audience.js';
import { RULES } from './policy/rules.js';

export enum Reach {
  NONE = 'NONE',
  HOMES = 'HOMES',
  AREAS = 'AREAS',
  ALL = 'ALL',
}
registerEnumType(Reach, {
  name: 'Reach',
  description: 'How much of what stands under a rule an audience sees.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    HOMES: { description: 'What belongs to their own care homes.' },
    AREAS: { description: 'What belongs to their own areas.' },
    ALL: { description: 'Everything.' },
  },
});

@ObjectType({ description: 'What one audience sees under a rule.' })
export class AudienceReach {
  @Field(() => Audience, { description: 'Who.' }) audience!: Audience;
  @Field(() => Reach, { description: 'How much.' }) reach!: Reach;
}

@ObjectType('AccessRule', { description: 'One line of the policy: who sees what stands under it.' })
export class AccessRuleObject {
  @Field({ description: 'Its name, as the audit cites it.' }) name!: string;
  @Field({ description: 'What stands under it, in words.' }) what!: string;
  @Field(() => [AudienceReach], { description: 'What each audience sees of it.' }) reaches!: AudienceReach[];
}

const rules = Object.entries(RULES).map(([name, { what, reach }]) => ({
  name,
  what,
  reaches: Object.values(Audience).map((audience) => ({ audience, reach: Reach[reach[audience]] })),
}));

@Resolver()
export class PolicyResolver {
  @Query(() => [AccessRuleObject], {
    description: 'Who may see what: every rule there is. What has no rule is closed to everybody.',
  })
  accessRules(): AccessRuleObject[] {
    return rules;
  }
}
