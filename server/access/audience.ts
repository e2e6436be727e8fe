import { registerEnumType } from 'type-graphql';

/** Who readers are; each sees what the policy gives to it. */
export enum Audience {
  PUBLIC = 'PUBLIC',
  PROVIDER = 'PROVIDER',
  ICB_PARTNER = 'ICB_PARTNER',
  COMMISSIONER = 'COMMISSIONER',
  STEWARD = 'STEWARD',
}

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Kinds of readers. Everybody is PUBLIC; signing in adds what the policy gives to the others.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody, signed in or not.' },
    PROVIDER: { description: 'People of a company that runs care homes: what is private of its own homes.' },
    ICB_PARTNER: {
      description:
        'NHS partners: what is private of their own integrated care board and of councils wholly inside it.',
    },
    COMMISSIONER: { description: 'The commissioning council: what is private of its own area.' },
    STEWARD: { description: 'Who looks after the data: everything, and the audit.' },
  },
});
