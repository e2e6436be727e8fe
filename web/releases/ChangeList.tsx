import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import type { ChangeListQuery } from '../graphql/generated/graphql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { Skeleton } from '../ui/Skeleton.js';
import { RELEASE_WORDS } from '../words/datasets-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { ChangeFilters, type ChangeFiltersProps } from './ChangeFilters.js';
import { ChangePager } from './ChangePager.js';
import { ChangeTable } from './ChangeTable.js';
import { toChangeFilter, useReleaseView } from './release-view.js';

export const CHANGE_LIST = graphql(`
  query ChangeList(
    $code: String!
    $number: Int!
    $first: Int
    $after: Cursor
    $entity: ReleaseEntity
    $kind: ReleaseChangeKind
    $breaking: Boolean
  ) {
    dataset(code: $code) {
      id
      release(number: $number) {
        id
        changes(first: $first, after: $after, entity: $entity, kind: $kind, breaking: $breaking) {
          totalCount
          nodes {
            ...ChangeTable_change
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const PAGE = 50;

export interface ChangeListProps {
  code: string;
  number: number;
  /** What there is to choose from. */
  counts: ChangeFiltersProps['counts'];
}

/** The changes fact by fact; choices and place stand in the address. */
export function ChangeList({ code, number, counts }: ChangeListProps) {
  const [view, setView] = useReleaseView();
  const { data, error, refetch, previousData } = useQuery(CHANGE_LIST, {
    variables: { code, number, first: PAGE, ...toChangeFilter(view) },
  });
  const changes = (data ?? previousData)?.dataset?.release?.changes;
  return (
    <div className="govuk-!-margin-top-6">
      <ChangeFilters
        // Another view by link or by the browser's back button starts the form anew.
        key={JSON.stringify(view)}
        view={view}
        counts={counts}
        onApply={(choices) => void setView(choices ? { ...choices, after: null } : null)}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!changes && !error && <Skeleton label={LOADING_WORDS.page} height={320} />}
      {changes && (
        <>
          <p className="govuk-body" role="status">
            {data ? RELEASE_WORDS.found(changes.totalCount) : LOADING_WORDS.page}
          </p>
          {changes.nodes.length === 0 ? (
            <Notice title={RELEASE_WORDS.noneFound}>
              <p>{RELEASE_WORDS.noneFoundText}</p>
            </Notice>
          ) : (
            <ChangeTable changes={changes.nodes} />
          )}
        </>
      )}
      {/* While another list is on its way, the place in the one before would be none in it. */}
      {(data ?? error) && <ChangePager view={view} next={nextOf(data)} />}
    </div>
  );
}

function nextOf(data: ChangeListQuery | undefined): string | null {
  const pageInfo = data?.dataset?.release?.changes.pageInfo;
  return pageInfo?.hasNextPage ? pageInfo.endCursor : null;
}
