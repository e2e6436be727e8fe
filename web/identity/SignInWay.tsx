import { useCallback, useEffect, useState } from 'react';
import { Button } from '../ui/Button.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { Skeleton } from '../ui/Skeleton.js';
import { SIGN_IN_WORDS } from '../words/sign-in-words.js';
import { oidcAddress, readSignInWays, signInAs, type SignInWays } from './auth-requests.js';

/** The one way to sign in that there is here: the organisation's, the demonstration's, or none. */
export function SignInWay({ returnTo }: { returnTo: string }) {
  const { ways, error, read } = useSignInWays();
  if (error) return <ErrorNotice error={error} onRetry={read} />;
  if (!ways) return <Skeleton height={160} />;
  if (ways.signIn === 'demonstration')
    return <DemonstrationPeople people={ways.demonstration} returnTo={returnTo} />;
  if (ways.signIn === 'oidc')
    return (
      <a className="govuk-button" href={oidcAddress(returnTo)} role="button" draggable="false">
        {SIGN_IN_WORDS.withOrganisation}
      </a>
    );
  return (
    <Notice title={SIGN_IN_WORDS.notSetUp}>
      <p>{SIGN_IN_WORDS.notSetUpWhat}</p>
    </Notice>
  );
}

function useSignInWays() {
  const [ways, setWays] = useState<SignInWays>();
  const [error, setError] = useState<unknown>();
  const read = useCallback(() => {
    setError(undefined);
    readSignInWays().then(setWays, setError);
  }, []);
  useEffect(read, [read]);
  return { ways, error, read };
}

interface PeopleProps {
  people: SignInWays['demonstration'];
  returnTo: string;
}

/** After signing in the page is loaded anew: whatever was asked before was asked by the public. */
function DemonstrationPeople({ people, returnTo }: PeopleProps) {
  const [failed, setFailed] = useState<{ audience: string; error: unknown }>();
  const choose = (audience: string) =>
    signInAs(audience, returnTo).then(
      (address) => window.location.assign(address),
      (error: unknown) => setFailed({ audience, error }),
    );
  return (
    <>
      <p className="govuk-body atlas-text">{SIGN_IN_WORDS.asDemonstration}</p>
      {failed && <ErrorNotice error={failed.error} onRetry={() => void choose(failed.audience)} />}
      <ul className="atlas-tidy-list">
        {people.map(({ audience, name }) => (
          <li key={audience}>
            <Button kind="secondary" onClick={() => void choose(audience)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
