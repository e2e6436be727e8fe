import type { Audience } from '../graphql/generated/graphql.js';

type SignedInAudience = Exclude<Audience, 'PUBLIC'>;

/** What each audience is called, and what it sees that others do not. */
export const AUDIENCE_WORDS: Record<SignedInAudience, { name: string; sees: string }> = {
  COMMISSIONER: {
    name: 'Commissioner',
    sees: 'For your own council: how quickly placements are found, how block beds are used and what empty ones cost, free beds home by home, and prices beside what a model expects.',
  },
  ICB_PARTNER: {
    name: 'NHS partner',
    sees: 'For your own integrated care board and the councils wholly inside it: how quickly placements are found, and free beds home by home.',
  },
  PROVIDER: {
    name: 'Provider',
    sees: 'For your own homes: the occupied and free beds that they reported, and the block contracts for their beds.',
  },
  STEWARD: {
    name: 'Data steward',
    sees: 'Everything, for looking after the data; and the record of who read and who changed what is private.',
  },
};

/** Words of signing in and out. */
export const SIGN_IN_WORDS = {
  signOut: 'Sign out',
  myCouncil: 'My council',
  myBoard: 'My board',
  myHomes: 'My homes',
  audit: 'Audit',
  demonstrationTag: 'demonstration',
  noAudience: 'Signed in, without a role here',
  manyPlaces: (count: number) => `${count} places`,
  title: 'Sign in',
  lede: 'Everything about homes, beds, ratings and published costs is open to everybody, without signing in. Placements and prices are private: once signed in, people see those of their own council, board or homes.',
  whatYouSee: 'What you see once you are signed in',
  keep: 'We keep no name and no e-mail address: only the number that your organisation’s sign-in gives you, and what you may see.',
  how: 'How to sign in',
  withOrganisation: 'Sign in with your organisation',
  asDemonstration:
    'Look around as somebody who does not exist. The private figures that they see are invented.',
  notSetUp: 'Sign-in is not set up here',
  notSetUpWhat:
    'All public pages work without it. To set it up, whoever runs this service connects it to your organisation’s OpenID Connect sign-in; docs/identity.md says how. Demonstration people exist only where the service runs on your own machine with its own database.',
  already: (who: string) => `You are signed in: ${who}`,
  alreadyWhat: 'Sign out first to sign in as somebody else.',
  withoutRole:
    'Your organisation’s sign-in does not say what you may see here, so you see what everybody sees. Ask whoever manages your account to give you a role and an area.',
  failedAction: 'That did not work',
} as const;

/** Why signing in came to nothing, and what to do. */
export const PROBLEM_WORDS: Record<string, { title: string; what: string }> = {
  refused: {
    title: 'You were not signed in',
    what: 'Your organisation’s sign-in did not let you through, or you went back. You can try again.',
  },
  failed: {
    title: 'You were not signed in',
    what: 'Signing in took too long, or was begun in another window. Nothing was lost; try again.',
  },
  unavailable: {
    title: 'Your organisation’s sign-in does not answer',
    what: 'Nothing was lost. Try again in a few minutes.',
  },
};
