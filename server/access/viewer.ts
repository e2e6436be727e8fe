import { Audience } from './audience.js';

/** One thing that somebody was signed in as. */
export interface Grant {
  readonly audience: Exclude<Audience, Audience.PUBLIC>;
  /** Codes of councils or boards that are theirs. */
  readonly areaCodes: readonly string[];
  /** The regulator's ids of the companies that are theirs. */
  readonly providerIds: readonly string[];
}

/** Who asks. */
export interface Viewer {
  /** The issuer's own id of the person, which is no name; null for those who did not sign in. */
  readonly subject: string | null;
  /** Only of people who do not exist: of the demonstration. */
  readonly name: string | null;
  readonly grants: readonly Grant[];
}

/** Everybody who did not sign in. */
export const PUBLIC_VIEWER: Viewer = { subject: null, name: null, grants: [] };

/** Every audience that somebody belongs to. */
export const audiencesOf = ({ grants }: Viewer): Audience[] => [
  Audience.PUBLIC,
  ...new Set(grants.map(({ audience }) => audience)),
];

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks, set before anything answers; not set stands for the public. */
    viewer?: Viewer;
  }
}
