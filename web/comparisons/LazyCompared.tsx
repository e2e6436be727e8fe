import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import type { ComparedProps } from './Compared.js';

const Compared = lazy(async () => ({ default: (await import('./Compared.js')).Compared }));

/** The comparisons, which come after the figures themselves. */
export function LazyCompared(props: ComparedProps) {
  return (
    <Suspense fallback={<Skeleton label={COMPARISON_WORDS.loading} height={420} />}>
      <Compared {...props} />
    </Suspense>
  );
}
