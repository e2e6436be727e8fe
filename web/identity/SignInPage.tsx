import { useSearchParams } from 'react-router';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { SummaryList } from '../ui/SummaryList.js';
import { AUDIENCE_WORDS, PROBLEM_WORDS, SIGN_IN_WORDS } from '../words/sign-in-words.js';
import { SignInWay } from './SignInWay.js';
import { useViewer } from './useViewer.js';
import { viewerText } from './viewer-text.js';

const SEEN = Object.values(AUDIENCE_WORDS).map(({ name, sees }) => ({ term: name, value: sees }));

/** Why signing in is worth it, and how to do it here. */
export function SignInPage() {
  const [search] = useSearchParams();
  const viewer = useViewer();
  const problem = PROBLEM_WORDS[search.get('problem') ?? ''];
  return (
    <Page title={SIGN_IN_WORDS.title} crumbs={[]}>
      <PageHeading>{SIGN_IN_WORDS.title}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-6">{SIGN_IN_WORDS.lede}</p>
      {problem && !viewer.signedIn && (
        <div role="alert" className="govuk-!-margin-bottom-6">
          <Notice title={problem.title}>
            <p>{problem.what}</p>
          </Notice>
        </div>
      )}
      <section aria-labelledby="how-heading" className="govuk-!-margin-bottom-6">
        <h2 className="govuk-heading-m" id="how-heading">
          {SIGN_IN_WORDS.how}
        </h2>
        {viewer.signedIn ? (
          <Notice title={SIGN_IN_WORDS.already(viewerText(viewer))}>
            <p>{viewer.audiences.length > 1 ? SIGN_IN_WORDS.alreadyWhat : SIGN_IN_WORDS.withoutRole}</p>
          </Notice>
        ) : (
          <SignInWay returnTo={search.get('returnTo') ?? '/my-council'} />
        )}
      </section>
      <section aria-labelledby="seen-heading">
        <h2 className="govuk-heading-m" id="seen-heading">
          {SIGN_IN_WORDS.whatYouSee}
        </h2>
        <SummaryList facts={SEEN} />
        <p className="govuk-body atlas-text">{SIGN_IN_WORDS.keep}</p>
      </section>
    </Page>
  );
}
