import type { ApiContext } from '../api/context.js';
import type { ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { monthsBetween } from '../metrics/period.js';

/** Values that are held at once. */
const AT_ONCE = 20_000;
/** Groups of homes that a dimension has, more or less. */
const GROUPS = 8;

/** Reads a question in parts that fit into memory, each one statement; a small question is one part. */
export async function* readParts(
  { observations }: ApiContext,
  question: SeriesQuestion,
): AsyncGenerator<ObservedSeries> {
  for (const part of partsOf(question)) yield* await observations.overMonths(part);
}

/** The same question as smaller ones that follow each other in the order of its answer. */
export function partsOf(question: SeriesQuestion, atOnce = AT_ONCE): SeriesQuestion[] {
  const { metricCodes, areaCodes, serviceTypes, bands, from, to, groupBy = [] } = question;
  const groups = GROUPS ** groupBy.length;
  const ofOneArea = serviceTypes.length * bands.length * groups * monthsBetween(from, to).length;
  if (metricCodes.length * areaCodes.length * ofOneArea <= atOnce) return [question];
  const areasAtOnce = Math.max(1, Math.floor(atOnce / ofOneArea));
  return metricCodes.flatMap((code) =>
    slices(areaCodes, areasAtOnce).map((codes) => ({ ...question, metricCodes: [code], areaCodes: codes })),
  );
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
