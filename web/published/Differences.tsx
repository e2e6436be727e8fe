import { DataTable } from '../ui/DataTable.js';
import { formatSignedPercent } from '../words/numbers.js';
import { PUBLISHED_WORDS } from '../words/published-words.js';
import type { Comparison } from './toPublishedTable.js';

/** How far each printed figure of the area is from the others, in the layout of the printed table. */
export function Differences({ comparisons }: { comparisons: readonly Comparison[] }) {
  if (comparisons.length === 0) return null;
  const others = [...new Set(comparisons.map((comparison) => comparison.againstLabel))];
  const items = [...new Set(comparisons.map((comparison) => comparison.itemLabel))];
  const find = (item: string, other: string) =>
    comparisons.find((comparison) => comparison.itemLabel === item && comparison.againstLabel === other);
  return (
    <div className="govuk-!-margin-bottom-4">
      <DataTable
        caption={PUBLISHED_WORDS.differences}
        rows={items}
        rowKey={(item) => item}
        columns={[
          { header: PUBLISHED_WORDS.columns.item, cell: (item) => item },
          ...others.map((other) => ({
            header: PUBLISHED_WORDS.against(other),
            isNumber: true,
            cell: (item: string) => (
              <strong>{formatSignedPercent(find(item, other)?.percentDifference)}</strong>
            ),
          })),
        ]}
      />
    </div>
  );
}
