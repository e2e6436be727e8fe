import { apiError, ErrorCode } from '../api/errors.js';
import { Audience } from './audience.js';
import { datasetRule } from './policy/datasets.js';
import { type Reach, RULES, type RuleName } from './policy/rules.js';
import { audiencesOf, type Viewer } from './viewer.js';

/** How much of what stands under a rule a viewer's audiences give, each reach once. */
export function reachesOf(viewer: Viewer, rule: RuleName): Reach[] {
  return [...new Set(audiencesOf(viewer).map((audience) => RULES[rule].reach[audience]))];
}

/** Whether anything under a rule is open to a viewer; which areas and homes, the private door decides. */
export const mayUse = (viewer: Viewer, rule: RuleName): boolean =>
  reachesOf(viewer, rule).some((reach) => reach !== 'NONE');

/** Whether everything under a rule is open to a viewer. */
export const maySeeAll = (viewer: Viewer, rule: RuleName): boolean => reachesOf(viewer, rule).includes('ALL');

/** Whether what releases of a dataset contain is open to a viewer: they mix areas, so nothing less than all of it will do. */
export const maySeeDataset = (viewer: Viewer, dataset: string): boolean =>
  maySeeAll(viewer, datasetRule(dataset));

/**
 * The refusal of what is not open to a viewer. It says the same whether there is anything or not.
 * @param hint what may be asked instead
 */
export function refusalOf(viewer: Viewer, hint?: string): Error {
  if (viewer.subject === null)
    return apiError(ErrorCode.UNAUTHENTICATED, 'This is not public. Sign in to ask for it.', {
      hint: hint ?? 'Sign in at /sign-in, or send a bearer token.',
    });
  return apiError(ErrorCode.FORBIDDEN, 'This is not open to those whom you are signed in as.', {
    audiences: audiencesOf(viewer).filter((audience) => audience !== Audience.PUBLIC),
    ...(hint && { hint }),
  });
}
