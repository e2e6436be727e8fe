import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { formatPounds } from '../words/numbers.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { percentOf, sharesOf } from './UpliftResult.js';
import type { Uplift } from './uplift-query.js';

/** The uplifts that a council saved: when, by whom, and with what assumptions. */
export function SavedUplifts({ place, uplifts }: { place: string; uplifts: readonly Uplift[] }) {
  const words = UPLIFT_WORDS.savedColumns;
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-top-4">{UPLIFT_WORDS.savedHeading}</h3>
      {uplifts.length === 0 ? (
        <p className="govuk-body">{UPLIFT_WORDS.savedNone}</p>
      ) : (
        <DataTable
          caption={UPLIFT_WORDS.savedCaption(place)}
          isCaptionHidden
          rows={uplifts}
          rowKey={({ id }) => id ?? ''}
          columns={[
            { header: words.at, cell: ({ savedAt }) => formatDate(savedAt) },
            { header: words.author, cell: ({ author }) => author },
            { header: words.year, cell: ({ financialYear }) => financialYear },
            { header: words.rate, isNumber: true, cell: ({ rate }) => percentOf(rate) },
            {
              header: words.budget,
              isNumber: true,
              cell: ({ budgetEffect }) => formatPounds(Number(budgetEffect)),
            },
            { header: words.parts, cell: (uplift) => sharesOf(uplift).join('; ') },
          ]}
        />
      )}
    </>
  );
}
