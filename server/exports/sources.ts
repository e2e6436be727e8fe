import type { ApiContext } from '../api/context.js';
import type { Dataset } from '../releases/dataset.entity.js';
import type { DatasetRelease } from '../releases/dataset-release.entity.js';
import { datasetLoader, releaseLoader } from '../releases/dataset.resolver.js';

/** A dataset behind figures, with those of its releases that they rest on. */
export interface Source {
  readonly dataset: Dataset;
  /** Oldest reference date first. */
  readonly releases: readonly DatasetRelease[];
}

const byDate = (a: DatasetRelease, b: DatasetRelease) =>
  (a.referenceDate ?? '').localeCompare(b.referenceDate ?? '') || a.key - b.key;

/** Datasets and releases by the releases' numbers, in the order of the datasets' names. */
export async function sourcesOf(releaseIds: Iterable<number>, context: ApiContext): Promise<Source[]> {
  const found = await context.loader(releaseLoader).loadMany([...new Set(releaseIds)]);
  const byDataset = new Map<string, DatasetRelease[]>();
  for (const release of found) {
    if (release === null || release instanceof Error) continue;
    byDataset.set(release.datasetCode, [...(byDataset.get(release.datasetCode) ?? []), release]);
  }
  const sources = await Promise.all(
    [...byDataset].map(async ([code, releases]) => ({
      dataset: (await context.loader(datasetLoader).load(code))!,
      releases: releases.sort(byDate),
    })),
  );
  return sources.sort((a, b) => a.dataset.name.localeCompare(b.dataset.name, 'en-GB'));
}

/** "Care directory (Care Quality Commission); Mid-year estimates (Office for National Statistics)". */
export function sourceLine(sources: readonly Source[]): string {
  return sources.map(({ dataset }) => `${dataset.name} (${dataset.publisher})`).join('; ');
}

/** The licences of the sources, each once. */
export function licenceLine(sources: readonly Source[]): string {
  return [...new Set(sources.map(({ dataset }) => dataset.licence))].join('; ');
}

/** The statement that the licence asks for of whoever uses the figures. */
export function attribution(sources: readonly Source[]): string {
  const isOpen = sources.some(({ dataset }) => /^Open Government Licence/.test(dataset.licence));
  return [
    ...(isOpen
      ? ['Contains public sector information licensed under the Open Government Licence v3.0.']
      : []),
    `Source: ${sourceLine(sources) || 'none named'}. Worked out by Care Market Atlas.`,
  ].join(' ');
}
