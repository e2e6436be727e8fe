import { DataTable } from '../ui/DataTable.js';
import { formatMonths, formatPence, formatPercent, formatPounds } from '../words/numbers.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { Uplift } from './uplift-query.js';

/** What an uplift comes to: the rise, each lot, the budget, and what was assumed. */
export function UpliftResult({ uplift }: { uplift: Uplift }) {
  return (
    <>
      <h3 className="atlas-figure__headline">
        {UPLIFT_WORDS.result(percentOf(uplift.rate), uplift.financialYear)}
      </h3>
      <p className="govuk-body">{budgetSentence(uplift.budgetEffect)}</p>
      <UpliftDetails uplift={uplift} />
    </>
  );
}

/** Its new rates lot by lot, and what was assumed. */
export function UpliftDetails({ uplift }: { uplift: Uplift }) {
  const words = UPLIFT_WORDS.columns;
  return (
    <>
      <DataTable
        caption={UPLIFT_WORDS.resultCaption(uplift.financialYear)}
        rows={uplift.lots}
        rowKey={({ lotCode }) => lotCode}
        columns={[
          { header: words.lot, cell: ({ lotName }) => lotName },
          { header: words.present, isNumber: true, cell: (lot) => formatPence(Number(lot.presentWeekly)) },
          { header: words.next, isNumber: true, cell: (lot) => formatPence(Number(lot.newWeekly)) },
          { header: words.change, isNumber: true, cell: (lot) => formatPence(Number(lot.change)) },
          { header: words.weeks, isNumber: true, cell: (lot) => formatMonths(Number(lot.bedWeeks)) },
          { header: words.budget, isNumber: true, cell: (lot) => formatPounds(Number(lot.budgetEffect)) },
        ]}
      />
      <h4 className="govuk-heading-s govuk-!-margin-top-4">{UPLIFT_WORDS.assumptions}</h4>
      <ul className="govuk-list govuk-list--bullet">
        {[...sharesOf(uplift), ...uplift.assumptions].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Each part of the cost in words. */
const sharesOf = ({ shares }: Uplift): string[] =>
  shares.map(({ name, weight, rate, source }) =>
    UPLIFT_WORDS.shareLine(name, percentOf(weight), percentOf(rate), source),
  );

/** A proportion as the API writes it, "0.0665", as a percentage. */
export const percentOf = (proportion: string): string => formatPercent(Number(proportion) * 100);

/** What it does to the budget, in a sentence. */
export function budgetSentence(pounds: string): string {
  const value = Number(pounds);
  const say = value < 0 ? UPLIFT_WORDS.resultSaves : UPLIFT_WORDS.resultBudget;
  return say(formatPounds(Math.abs(value)));
}
