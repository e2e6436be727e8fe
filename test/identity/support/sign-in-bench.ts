import { startAtlasWithProvider, type AtlasWithProvider } from './oidc-provider.js';
import { Visitor } from './visitor.js';

/** What people do at an Atlas with a real OpenID provider. */
export interface SignInBench extends AtlasWithProvider {
  /** Goes to the issuer and on to the moment before coming back. */
  untilCallback(visitor: Visitor, change?: (address: URL) => void): Promise<string>;
  /** A visitor who has signed in. */
  signIn(): Promise<Visitor>;
  whoAmI(visitor: Visitor): Promise<{ data: { viewer: Record<string, unknown> } }>;
}

/** A commissioner of Oldham, as a provider tells of them that tells more than it is asked for. */
const claims = {
  roles: ['atlas-commissioner'],
  atlas_areas: ['E08000004'],
  name: 'A Person',
  email: 'a@b.example',
};

/** Starts it; call it in `beforeAll`. */
export async function signInBench(): Promise<SignInBench> {
  const atlas = await startAtlasWithProvider({ claims });
  const untilCallback: SignInBench['untilCallback'] = async (visitor, change = () => undefined) => {
    const sent = await visitor.go(atlas.at('/auth/sign-in?returnTo=/areas/E08000004%3Fband=75'));
    const address = new URL(sent.headers.get('location') ?? '');
    change(address);
    return visitor.follow(address.href, ({ pathname }) => pathname === '/auth/callback');
  };
  return {
    ...atlas,
    untilCallback,
    signIn: async () => {
      const visitor = new Visitor();
      await visitor.go(await untilCallback(visitor));
      return visitor;
    },
    whoAmI: async (visitor) => {
      const query = '{ viewer { name audiences areaCodes signedIn isDemonstration } }';
      return (await visitor.post(atlas.at('/graphql'), { query })).json();
    },
  };
}
