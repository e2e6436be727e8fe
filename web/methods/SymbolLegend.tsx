import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { METHODS_WORDS } from '../words/methods-words.js';

export const SYMBOL_LEGEND = graphql(`
  fragment SymbolLegend_symbol on Symbol {
    symbol
    name
    meaning
  }
`);

/** The one legend of marks for values that are missing or need care. */
export function SymbolLegend(props: { symbols: readonly FragmentType<typeof SYMBOL_LEGEND>[] }) {
  const words = METHODS_WORDS.symbolsColumns;
  return (
    <section className="govuk-!-margin-bottom-7" id="symbols" aria-labelledby="symbols-heading">
      <h2 className="atlas-section__heading" id="symbols-heading">
        {METHODS_WORDS.symbols}
      </h2>
      <p className="govuk-body atlas-text">{METHODS_WORDS.symbolsText}</p>
      <DataTable
        caption={METHODS_WORDS.symbolsCaption}
        isCaptionHidden
        rows={readFragment(SYMBOL_LEGEND, props.symbols)}
        rowKey={({ symbol }) => symbol}
        columns={[
          { header: words.symbol, cell: ({ symbol }) => symbol },
          { header: words.name, cell: ({ name }) => name },
          { header: words.meaning, cell: ({ meaning }) => meaning },
        ]}
      />
    </section>
  );
}
