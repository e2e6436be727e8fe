import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutList } from '../metrics/AboutList.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { formatPence } from '../words/numbers.js';
import type { FncYear, FundedNursingCareModel } from './toFundedNursingCare.js';

export const FNC_RATES = graphql(`
  fragment FncRates_nursingCare on FundedNursingCare {
    rates {
      band
      effectiveFrom
      effectiveTo
      knownFrom
      note
      source
      weeklyRate
    }
  }
`);

/** What the NHS adds a week where a home gives nursing care, year by year, with what was changed afterwards. */
export function FundedNursingCare({ model }: { model: FundedNursingCareModel }) {
  return (
    <Figure
      id="funded-nursing-care"
      isWide
      headline={model.headline}
      subtitle={FEES_WORDS.fncSubtitle}
      chart={<HorizontalBars rows={model.bars} format={formatPence} />}
      table={<FncTable rows={model.rows} />}
      about={
        <AboutList
          entries={[
            ...FEES_WORDS.fncAbout,
            { term: FEES_WORDS.ratesColumns.source, list: model.announcements },
          ]}
        />
      }
      flat={model.flat}
      sources={[]}
      notes={[...model.notes, FEES_WORDS.fncSource]}
    />
  );
}

function FncTable({ rows }: { rows: readonly FncYear[] }) {
  const words = FEES_WORDS.fncColumns;
  return (
    <DataTable
      caption={FEES_WORDS.fncSubtitle}
      rows={rows}
      rowKey={(row) => `${row.year} ${row.knownFrom}`}
      columns={[
        { header: words.year, cell: (row) => row.year },
        { header: words.standard, isNumber: true, cell: (row) => formatPence(row.standard) },
        { header: words.higher, isNumber: true, cell: (row) => formatPence(row.higher) },
        { header: words.known, cell: (row) => formatDate(row.knownFrom) },
        { header: words.note, cell: (row) => row.note ?? '' },
      ]}
    />
  );
}
