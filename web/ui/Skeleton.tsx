import { LOADING_WORDS } from '../words/loading-words.js';

export interface SkeletonProps {
  /** What is on its way, for those who hear the page. */
  label?: string;
  /** In CSS pixels; the same as what comes, so that nothing jumps. */
  height: number;
}

export function Skeleton({ label = LOADING_WORDS.loading, height }: SkeletonProps) {
  return (
    <div className="atlas-skeleton" role="status" style={{ height }}>
      <span className="govuk-visually-hidden">{label}</span>
      <div className="atlas-skeleton__bar" />
      <div className="atlas-skeleton__bar atlas-skeleton__bar--short" />
      <div className="atlas-skeleton__bar atlas-skeleton__bar--block" />
    </div>
  );
}
