import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { ChangeTable_ChangeFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Tag } from '../ui/Tag.js';
import { CHANGE_KIND_WORDS, ENTITY_WORDS, FIELD_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { changeValue } from './change-value.js';

export const CHANGE_TABLE = graphql(`
  fragment ChangeTable_change on ReleaseChange {
    entity
    key
    label
    detail
    kind
    field
    before
    after
    isBreaking
  }
`);

/** Changes in the order of the API. They are not sorted here: a page of a list is not the list. */
export function ChangeTable(props: { changes: readonly FragmentType<typeof CHANGE_TABLE>[] }) {
  const words = RELEASE_WORDS.listColumns;
  return (
    <DataTable
      caption={RELEASE_WORDS.listCaption}
      isCaptionHidden
      rows={readFragment(CHANGE_TABLE, props.changes)}
      rowKey={(change) => [change.entity, change.key, change.kind, change.field].join(' ')}
      columns={[
        { header: words.what, cell: (change) => <What change={change} /> },
        { header: words.entity, cell: (change) => ENTITY_WORDS[change.entity] },
        { header: words.change, cell: (change) => <How change={change} /> },
        { header: words.before, cell: (change) => changeValue(change.before, change.field !== null) },
        { header: words.after, cell: (change) => changeValue(change.after, change.field !== null) },
      ]}
    />
  );
}

function What({ change }: { change: ChangeTable_ChangeFragment }) {
  return (
    <>
      {change.label}
      {change.detail && <span className="atlas-under">{change.detail}</span>}
    </>
  );
}

function How({ change }: { change: ChangeTable_ChangeFragment }) {
  const field = change.field && (FIELD_WORDS[change.field] ?? change.field);
  return (
    <>
      {CHANGE_KIND_WORDS[change.kind]}
      {field && `: ${field}`} {change.isBreaking && <Tag colour="purple">{RELEASE_WORDS.breakingTag}</Tag>}
    </>
  );
}
