import { Link, Navigate } from 'react-router';
import { hasOwnHomes } from '../areas/may-see.js';
import { useViewer } from '../identity/useViewer.js';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { MY_HOMES_WORDS } from '../words/my-homes-words.js';
import { CompanyHomes } from './CompanyHomes.js';

/** Where a provider begins: the homes of their own companies. Others are sent to where they begin. */
export function MyHomesPage() {
  const viewer = useViewer();
  if (viewer.isLoading) return <PageSkeleton />;
  if (!viewer.signedIn) return <SignedOut />;
  if (!hasOwnHomes(viewer)) return <Navigate replace to="/my-council" />;
  return (
    <Page title={MY_HOMES_WORDS.title} crumbs={[]} isDemonstration={viewer.isDemonstration}>
      <PageHeading>{MY_HOMES_WORDS.title}</PageHeading>
      {viewer.providers.length === 0 && (
        <Notice title={MY_HOMES_WORDS.noCompany}>
          <p>{MY_HOMES_WORDS.noCompanyText}</p>
        </Notice>
      )}
      {viewer.providers.map((company) => (
        <CompanyHomes key={company.id} company={company} isOnly={viewer.providers.length === 1} />
      ))}
    </Page>
  );
}

function SignedOut() {
  return (
    <Page title={MY_HOMES_WORDS.signedOut} crumbs={[]}>
      <PageHeading>{MY_HOMES_WORDS.signedOut}</PageHeading>
      <p className="govuk-body atlas-text">{MY_HOMES_WORDS.signedOutText}</p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/sign-in?returnTo=/my-homes">
          {MY_HOMES_WORDS.signIn}
        </Link>
      </p>
    </Page>
  );
}
