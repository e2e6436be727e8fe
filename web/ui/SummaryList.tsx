import type { ReactNode } from 'react';

export interface Fact {
  term: string;
  value: ReactNode;
}

/** Facts as term and value. */
export function SummaryList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="govuk-summary-list">
      {facts.map((fact) => (
        <div key={fact.term} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{fact.term}</dt>
          <dd className="govuk-summary-list__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
