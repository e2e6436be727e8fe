/** What GET /auth says: how somebody can sign in here. */
export interface SignInWays {
  signIn: 'oidc' | 'demonstration' | null;
  demonstration: readonly { audience: string; name: string }[];
}

/** @throws when the server does not answer */
export const readSignInWays = (): Promise<SignInWays> => ask('/auth');

/** Signs in as a demonstration person. @returns where to go on, a path of this site that the server has checked */
export async function signInAs(audience: string, returnTo: string): Promise<string> {
  const answer = await ask<{ returnTo: string }>('/auth/demonstration', { audience, returnTo });
  return answer.returnTo;
}

/** Signs out. @returns where to go on: to the issuer, which ends its session too, or to the first page */
export async function signOut(): Promise<string> {
  const { endSession } = await ask<{ endSession: string | null }>('/auth/sign-out', {});
  return endSession ?? '/';
}

/** The address that leads to the organisation's sign-in and back. */
export const oidcAddress = (returnTo: string) => `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;

async function ask<T>(address: string, body?: object): Promise<T> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(address, body && post);
  if (!response.ok) throw new TypeError(`fetch: ${address} answered ${response.status}`);
  return response.json();
}
