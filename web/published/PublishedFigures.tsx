import type { NamedArea } from '../areas/figure-context.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { PUBLISHED_WORDS } from '../words/published-words.js';
import { PublishedTable } from './PublishedTable.js';

export const PUBLISHED_FIGURES = graphql(`
  fragment PublishedFigures_area on Area {
    publishedTables {
      code
      ...PublishedTable_table
    }
  }
`);

/** What we compute of the kind that a publication prints, in a sentence each; null where nothing is computed. */
export interface ComputedBeside {
  rates: string | null;
  share: string | null;
}

export interface PublishedFiguresProps {
  area: FragmentType<typeof PUBLISHED_FIGURES>;
  place: NamedArea;
  computed: ComputedBeside;
}

/** Every official table about the area. Nothing at all where there is none. */
export function PublishedFigures({ area, place, computed }: PublishedFiguresProps) {
  const { publishedTables } = readFragment(PUBLISHED_FIGURES, area);
  if (publishedTables.length === 0) return null;
  return (
    <Section id="published" heading={PUBLISHED_WORDS.section} text={PUBLISHED_WORDS.sectionText}>
      {publishedTables.map((table) => (
        <CardBoundary key={table.code}>
          <PublishedTable
            table={table}
            place={place}
            isWide={publishedTables.length === 1}
            beside={
              (isRateTable(table.code) ? computed.rates : computed.share) ?? PUBLISHED_WORDS.noneComputed
            }
          />
        </CardBoundary>
      ))}
    </Section>
  );
}

function isRateTable(code: string): boolean {
  return code.includes('per-100k');
}
