import type { FinancialYear } from '../financial-year.js';

/** The break between the collections, in words. */
export const NEW_COLLECTION = 'The collection changed in 2014-15: not comparable with the years before.';

/** What stands beside a published figure. */
export function publishedReason({ label }: FinancialYear, isEstimate = false): string {
  const words = isEstimate ? ', with the publisher’s estimates for missing councils' : '';
  return `As published for the financial year ${label}${words}.`;
}

export const COMPUTED =
  'Computed by us, no published number: expenditure of the five primary support reasons added up, divided by their weeks ' +
  `added up. ${NEW_COLLECTION}`;
export const ADDED_UP = `Weeks of the five primary support reasons added up. ${NEW_COLLECTION}`;
export const NO_WEEKS = 'No weeks of this care were reported.';
export const INCOMPLETE = 'One of the primary support reasons is not available, as published.';
