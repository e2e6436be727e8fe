import { graphql } from '../graphql/generated/gql.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import type { SourceLine } from '../charts/figure-model.js';

/** A release as the foot of a figure and its files name it. */
export const RELEASE_SOURCE = graphql(`
  fragment ReleaseSource_release on DatasetRelease {
    id
    version
    referenceDate
    dataset {
      id
      code
      name
      publisher
      licence
    }
  }
`);

export type ReleaseSource = FragmentType<typeof RELEASE_SOURCE>;

/** The releases as lines for a figure, each once, in the order in which they came. */
export function toSourceLines(releases: readonly ReleaseSource[]): SourceLine[] {
  const lines = new Map<string, SourceLine>();
  for (const release of readFragment(RELEASE_SOURCE, releases)) {
    lines.set(release.id, {
      key: release.id,
      publisher: release.dataset.publisher,
      name: release.dataset.name,
      version: release.version,
      licence: release.dataset.licence,
    });
  }
  return [...lines.values()];
}
