import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import type { AuditPageQuery } from '../graphql/generated/graphql.js';
import { Pager } from '../homes/Pager.js';
import { DataTable } from '../ui/DataTable.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { AUDIT_WORDS } from '../words/audit-words.js';
import { AUDIENCE_WORDS } from '../words/sign-in-words.js';
import { aboutText } from './about-text.js';

export const AUDIT_PAGE = graphql(`
  query AuditPage($after: Cursor) {
    auditIntegrity {
      isIntact
      events
      brokenAt
      head
    }
    auditTrail(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        seq
        at
        action
        actor
        audiences
        rule
        about
      }
    }
  }
`);

type AuditEvent = AuditPageQuery['auditTrail']['nodes'][number];

/** Whether the record of who read and who changed private data is whole, its events, and the way to take it away. */
export function AuditPage() {
  const [search] = useSearchParams();
  const after = search.get('after');
  const { data, error, refetch } = useQuery(AUDIT_PAGE, {
    variables: { after },
    // The record grows while it is read: what stood in it before is not what stands in it now.
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { nodes, pageInfo } = data.auditTrail;
  return (
    <Page title={AUDIT_WORDS.title} crumbs={[]}>
      <PageHeading>{AUDIT_WORDS.title}</PageHeading>
      <p className="govuk-body atlas-text">{AUDIT_WORDS.lede}</p>
      <Integrity integrity={data.auditIntegrity} />
      <p className="govuk-body govuk-!-margin-top-6">
        <a className="govuk-link" href="/export/audit.csv" download>
          {AUDIT_WORDS.download}
        </a>
      </p>
      {nodes.length > 0 && <Events events={nodes} />}
      {after !== null && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/audit">
            {AUDIT_WORDS.newest}
          </Link>
        </p>
      )}
      <Pager
        hasNext={pageInfo.hasNextPage}
        hasPrevious={false}
        startCursor={null}
        endCursor={pageInfo.endCursor}
      />
    </Page>
  );
}

function Integrity({ integrity }: { integrity: AuditPageQuery['auditIntegrity'] }) {
  const { isIntact, events, brokenAt, head } = integrity;
  if (!isIntact)
    return (
      <div role="alert">
        <Notice title={AUDIT_WORDS.broken(brokenAt ?? '')}>
          <p>{AUDIT_WORDS.brokenText}</p>
        </Notice>
      </div>
    );
  return events === 0 ? (
    <Notice title={AUDIT_WORDS.none}>
      <p>{AUDIT_WORDS.noneText}</p>
    </Notice>
  ) : (
    <Notice title={AUDIT_WORDS.intact(events)}>
      <p>{AUDIT_WORDS.intactText}</p>
      <p className="atlas-checksum">{head}</p>
    </Notice>
  );
}

function Events({ events }: { events: readonly AuditEvent[] }) {
  const words = AUDIT_WORDS.columns;
  return (
    <DataTable
      caption={AUDIT_WORDS.events}
      rows={events}
      rowKey={({ seq }) => seq}
      columns={[
        { header: words.seq, cell: ({ seq }) => seq },
        { header: words.at, cell: ({ at }) => AUDIT_WORDS.when(at) },
        { header: words.action, cell: ({ action }) => AUDIT_WORDS.actions[action] },
        { header: words.actor, cell: ({ actor }) => actor },
        { header: words.audiences, cell: ({ audiences }) => rolesOf(audiences) },
        { header: words.rule, cell: ({ rule }) => rule ?? '' },
        { header: words.about, cell: ({ about }) => aboutText(about) },
      ]}
    />
  );
}

const rolesOf = (audiences: AuditEvent['audiences']): string =>
  audiences.flatMap((one) => (one === 'PUBLIC' ? [] : [AUDIENCE_WORDS[one].name])).join(', ');
