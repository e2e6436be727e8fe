import type { ValueStatus } from '../graphql/generated/graphql.js';
import { STATUS_MARKS, STATUS_WORDS } from '../words/terms.js';

export interface MissingValueProps {
  status: ValueStatus;
  reason?: string | null;
}

/** The short mark of official statistics where a number is not given; those who hear the page get the reason. */
export function MissingValue({ status, reason }: MissingValueProps) {
  return (
    <span className="atlas-table__missing">
      <span aria-hidden="true">{STATUS_MARKS[status] || '–'}</span>
      <span className="govuk-visually-hidden">{reason ?? STATUS_WORDS[status]}</span>
    </span>
  );
}

/** What the marks below a table mean, for those that occur in it. */
export function SymbolLegend({ statuses }: { statuses: readonly ValueStatus[] }) {
  const used = [...new Set(statuses)].filter((status) => status !== 'PRESENT');
  if (used.length === 0) return null;
  return (
    <p className="govuk-body-s govuk-!-margin-top-2">
      {used.map((status) => `${STATUS_MARKS[status]} ${lowerFirst(STATUS_WORDS[status])}`).join(' · ')}
    </p>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
