import { useApolloClient } from '@apollo/client/react';
import type { NamedArea } from '../areas/figure-context.js';
import type { PriceYearsQueryVariables } from '../graphql/generated/graphql.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PRICE_YEARS_WORDS } from '../words/price-years-words.js';
import { LotPriceYears } from './LotPriceYears.js';
import { PRICE_YEARS } from './price-years-query.js';
import { useOfLots } from './useOfLots.js';

export interface PriceYearsProps {
  place: NamedArea;
  /** Codes of the lots that have prices. */
  lots: readonly string[];
  /** The last month, and how prices are told. */
  view: Pick<PriceYearsQueryVariables, 'to' | 'base' | 'fnc'>;
}

/** Years before the running one that the lines go back. */
const YEARS_BACK = 5;

/** What was paid against the model over the financial years, a card for each lot with prices of more than one. */
export function PriceYears({ place, lots, view }: PriceYearsProps) {
  const client = useApolloClient();
  const variables = { place: place.gssCode, from: firstMonth(view.to), ...view };
  const { answers, error, isLoading, retry } = useOfLots(
    async (lot) => {
      const answer = await client.query({ query: PRICE_YEARS, variables: { ...variables, lot } });
      return { told: answer.data?.feeBenchmark ?? null, error: answer.error };
    },
    variables,
    lots,
  );
  const told = answers?.filter(({ byFinancialYear }) => byFinancialYear.length > 1);
  if (told?.length === 0) return null;
  return (
    <Section id="prices-by-year" heading={PRICE_YEARS_WORDS.section} text={PRICE_YEARS_WORDS.sectionText}>
      {!told && (
        <div className="atlas-card--wide" aria-busy={isLoading && error === undefined}>
          {error === undefined ? (
            <Skeleton label={LOADING_WORDS.figures} height={420} />
          ) : (
            <ErrorNotice error={error} onRetry={retry} />
          )}
        </div>
      )}
      {told?.map((lot) => (
        <CardBoundary key={lot.lot.code}>
          <LotPriceYears place={place} lot={lot} to={view.to} fnc={view.fnc} isRenewing={isLoading} />
        </CardBoundary>
      ))}
    </Section>
  );
}

/** April of the financial year that lies so many years before that of a month. */
function firstMonth(month: string): string {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0);
  return `${year - YEARS_BACK}-04`;
}
