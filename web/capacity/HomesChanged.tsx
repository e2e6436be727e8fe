import { Link } from 'react-router';
import type { FigureContext } from '../areas/figure-context.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { CapacityChangeKind } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Tag, type TagProps } from '../ui/Tag.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { formatMonth, formatMonthRange } from '../words/dates.js';
import { formatSignedCount } from '../words/numbers.js';
import { CHANGE_WORDS, SERVICE_TYPE_WORDS } from '../words/terms.js';

export const HOMES_CHANGED = graphql(`
  fragment HomesChanged_capacity on CapacitySummary {
    changes(from: $flowFrom, to: $to) {
      kind
      month
      beds
      serviceType
      careHome {
        id
        cqcLocationId
        name
      }
    }
  }
`);

export interface HomesChangedProps {
  context: FigureContext;
  capacity: FragmentType<typeof HOMES_CHANGED>;
}

const COLOURS: Record<CapacityChangeKind, TagProps['colour']> = {
  OPENED: 'blue',
  EXTENDED: 'blue',
  CLOSED: 'grey',
  REDUCED: 'grey',
  RECLASSIFIED: 'purple',
};

/** The homes behind the bridge, newest change first. */
export function HomesChanged({ context, capacity }: HomesChangedProps) {
  const { changes } = readFragment(HOMES_CHANGED, capacity);
  const words = CAPACITY_WORDS.changesColumns;
  const newestFirst = [...changes].sort((a, b) => b.month.localeCompare(a.month));
  return (
    <div className="atlas-card atlas-card--wide" id="homes-changed">
      <h3 className="atlas-figure__headline">{CAPACITY_WORDS.changesTitle}</h3>
      <p className="atlas-figure__subtitle">
        {context.place.name} · {formatMonthRange(context.from, context.to)}
      </p>
      {changes.length === 0 ? (
        <p className="govuk-body">{CAPACITY_WORDS.changesNone}</p>
      ) : (
        <DataTable
          caption={CAPACITY_WORDS.changesTitle}
          isCaptionHidden
          isTall
          rows={newestFirst}
          rowKey={(change) => `${change.careHome.id} ${change.kind} ${change.month} ${change.serviceType}`}
          columns={[
            {
              header: words.home,
              cell: (change) => (
                <Link className="govuk-link" to={`/care-homes/${change.careHome.cqcLocationId}`}>
                  {change.careHome.name}
                </Link>
              ),
              sortBy: (change) => change.careHome.name,
            },
            {
              header: words.change,
              cell: (change) => <Tag colour={COLOURS[change.kind]}>{CHANGE_WORDS[change.kind]}</Tag>,
              sortBy: (change) => CHANGE_WORDS[change.kind],
            },
            {
              header: words.beds,
              isNumber: true,
              cell: (change) => formatSignedCount(bedsMoved(change)),
              sortBy: bedsMoved,
            },
            {
              header: words.month,
              cell: (change) => formatMonth(change.month),
              sortBy: (change) => change.month,
            },
            { header: words.care, cell: (change) => SERVICE_TYPE_WORDS[change.serviceType] },
          ]}
        />
      )}
    </div>
  );
}

/** Closed and reduced beds come as positive numbers: here they are a loss. */
function bedsMoved(change: { kind: CapacityChangeKind; beds: number }): number {
  return change.kind === 'CLOSED' || change.kind === 'REDUCED' ? -change.beds : change.beds;
}
