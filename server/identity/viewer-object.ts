import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../access/audience.js';
import { audiencesOf, type Viewer as Asking } from '../access/viewer.js';

@ObjectType({ description: 'Who asks, and as whom they are signed in.' })
export class Viewer {
  @Field(() => String, {
    nullable: true,
    description: 'Name of a demonstration person; null for all others, whose names are not kept.',
  })
  name!: string | null;

  @Field(() => [Audience], { description: 'Every audience that the viewer belongs to; PUBLIC always.' })
  audiences!: Audience[];

  @Field(() => [String], {
    description: 'Codes of the councils and boards that are theirs, as they were granted.',
  })
  areaCodes!: string[];

  @Field(() => [String], { description: 'The regulator’s ids of the providers that are theirs.' })
  providerIds!: string[];

  @Field({ description: 'Whether somebody is signed in.' })
  signedIn!: boolean;

  @Field({ description: 'Whether this is a demonstration person, who does not exist.' })
  isDemonstration!: boolean;
}

/** The viewer as the API shows them. The issuer’s id of a person is not shown. */
export function toViewer(viewer: Asking): Viewer {
  const { subject, name, grants } = viewer;
  return {
    name,
    audiences: audiencesOf(viewer),
    areaCodes: [...new Set(grants.flatMap(({ areaCodes }) => areaCodes))],
    providerIds: [...new Set(grants.flatMap(({ providerIds }) => providerIds))],
    signedIn: subject !== null,
    isDemonstration: name !== null,
  };
}
