import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { Notice } from '../ui/Notice.js';
import { formatDate } from '../words/dates.js';
import { HOMES_WORDS } from '../words/homes-words.js';

export const HOME_NOTICES = graphql(`
  fragment HomeNotices_home on CareHome {
    deregisteredOn
    successors {
      id
      cqcLocationId
      name
    }
    countsTowardsSupply
    dualRegistrationOf {
      id
      cqcLocationId
      name
    }
  }
`);

/** What has to be known before anything else: that the home is gone, or that it is registered twice. */
export function HomeNotices({ home }: { home: FragmentType<typeof HOME_NOTICES> }) {
  const { deregisteredOn, successors, countsTowardsSupply, dualRegistrationOf } = readFragment(
    HOME_NOTICES,
    home,
  );
  return (
    <>
      {deregisteredOn && (
        <div className="govuk-!-margin-bottom-6">
          <Notice title={HOMES_WORDS.noLongerTitle(formatDate(deregisteredOn))}>
            <p>{successors.length > 0 ? HOMES_WORDS.successors : HOMES_WORDS.noSuccessor}</p>
            <HomeLinks homes={successors} />
          </Notice>
        </div>
      )}
      {dualRegistrationOf && !countsTowardsSupply && (
        <div className="govuk-!-margin-bottom-6">
          <Notice title={HOMES_WORDS.dualTitle}>
            <p>{HOMES_WORDS.dualText}</p>
            <HomeLinks homes={[dualRegistrationOf]} />
          </Notice>
        </div>
      )}
    </>
  );
}

function HomeLinks({ homes }: { homes: readonly { cqcLocationId: string; name: string }[] }) {
  if (homes.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {homes.map((home) => (
        <li key={home.cqcLocationId}>
          <Link className="govuk-link" to={`/care-homes/${home.cqcLocationId}`}>
            {home.name} ({home.cqcLocationId})
          </Link>
        </li>
      ))}
    </ul>
  );
}
