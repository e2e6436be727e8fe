import { FncTreatment } from '../fee-enums.js';
import type { BenchmarkFigures, BenchmarkQuestion } from './read-benchmark.js';

/** What was done about NHS-funded nursing care, with how many prices of each kind there are. */
export function fncInWords(
  { fnc, knownOn }: BenchmarkQuestion,
  { gross, net, unknown, leftOut }: BenchmarkFigures,
): string {
  const kinds = `Of the prices ${gross} include NHS-funded nursing care, ${net} do not, ${unknown} do not say.`;
  if (fnc === FncTreatment.AS_RECORDED)
    return `${kinds} They stand as recorded; modelled prices never include it.`;
  const rate = `the standard rate of the first day of each placement, as known on ${knownOn}`;
  const done =
    fnc === FncTreatment.NET
      ? `Prices of nursing beds that include it are told without it: less ${rate}.`
      : `Prices and models of nursing beds are told with it: plus ${rate} where they do not include it.`;
  return `${kinds} ${done}${leftOut > 0 ? ` ${leftOut} of nursing beds that do not say are left out.` : ''}`;
}
