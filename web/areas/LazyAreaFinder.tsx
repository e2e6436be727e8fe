import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import type { AreaFinderProps } from './AreaFinder.js';

const AreaFinder = lazy(async () => ({ default: (await import('./AreaFinder.js')).AreaFinder }));

/** The finder where it is not the first thing on the page: its code comes once it is shown. */
export function LazyAreaFinder(props: AreaFinderProps) {
  return (
    <Suspense fallback={<Skeleton height={100} />}>
      <AreaFinder {...props} />
    </Suspense>
  );
}
