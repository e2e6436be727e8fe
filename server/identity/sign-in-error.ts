/** Why a sign-in came to nothing; the page has words for each. */
export type Problem = 'refused' | 'failed' | 'unavailable';

/** Thrown when a sign-in comes to nothing. */
export class SignInError extends Error {
  constructor(readonly problem: Problem) {
    super(`signing in: ${problem}`);
  }
}
