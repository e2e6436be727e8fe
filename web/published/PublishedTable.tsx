import type { NamedArea } from '../areas/figure-context.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { formatRate } from '../words/numbers.js';
import { PUBLISHED_WORDS } from '../words/published-words.js';
import { Differences } from './Differences.js';
import { PrintedTable } from './PrintedTable.js';
import { toPublishedTable } from './toPublishedTable.js';

export const PUBLISHED_TABLE = graphql(`
  fragment PublishedTable_table on PublishedTable {
    code
    title
    note
    release {
      id
      ...ReleaseSource_release
    }
    figures {
      item
      itemLabel
      subject
      subjectLabel
      serviceType
      unit
      periodLabel
      periodFrom
      value
      numerator
      denominator
      status
      asPublished
      note
      interval(level: 0.95) {
        lower
        upper
      }
    }
    comparisons {
      itemLabel
      serviceType
      againstLabel
      percentDifference
    }
  }
`);

export interface PublishedTableProps {
  table: FragmentType<typeof PUBLISHED_TABLE>;
  place: NamedArea;
  /** What we compute of the same kind, in a sentence; it stands beside and is never mixed in. */
  beside: string;
  isWide: boolean;
}

/** One table of an official publication, as printed, with the differences that follow from it. */
export function PublishedTable(props: PublishedTableProps) {
  const table = readFragment(PUBLISHED_TABLE, props.table);
  const model = toPublishedTable(table, props.place);
  const notes = [...new Set([table.note, ...table.figures.map((figure) => figure.note)])].filter(
    (note) => note !== null,
  );
  const allValues = model.bars.flatMap((group) => group.rows.map((row) => row.value));
  const subtitle = PUBLISHED_WORDS.printed(table.title, model.periods);
  return (
    <Figure
      id={`published-${table.code}`}
      isWide={props.isWide}
      headline={model.headline}
      subtitle={subtitle}
      lead={<Differences comparisons={table.comparisons} />}
      chart={
        model.intervals.length > 0 ? (
          <IntervalRows rows={model.intervals} />
        ) : (
          model.bars.map((group) => (
            <ChartGroup key={group.key} label={group.label}>
              <HorizontalBars rows={group.rows} format={formatRate} scaleTo={allValues} />
            </ChartGroup>
          ))
        )
      }
      table={<PrintedTable caption={subtitle} figures={table.figures} />}
      about={
        <AboutList
          entries={[
            { term: PUBLISHED_WORDS.aboutNote, list: notes },
            { term: PUBLISHED_WORDS.aboutKept, text: PUBLISHED_WORDS.aboutKeptText },
          ]}
        />
      }
      flat={model.flat}
      sources={toSourceLines([table.release])}
      notes={[
        ...notes,
        ...(model.intervals.some((row) => row.interval) ? [PUBLISHED_WORDS.intervals] : []),
        props.beside,
      ]}
    />
  );
}
