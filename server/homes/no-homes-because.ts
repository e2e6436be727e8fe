import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import { areaCoverageLoader } from '../areas/area-coverage.js';
import type { EmptyReason } from '../areas/empty-reason.js';
import { areaLoader } from '../areas/area.loaders.js';

/** Why a list of care homes is empty: nothing loaded, another regulator, or a filter that no home meets. */
export async function noHomesBecause(within: string | null, context: ApiContext): Promise<EmptyReason> {
  const area = within ? await context.loader(areaLoader).load(within) : null;
  const none = { availableAreaTypes: [], availableFrom: null, availableTo: null };
  if (within && !area) return { ...none, code: ErrorCode.NOT_FOUND, message: `There is no area ${within}.` };
  const coverage = within
    ? await context.loader(areaCoverageLoader).load({ code: within, version: null })
    : null;
  if (coverage?.missing && !coverage.homesTo)
    return { ...none, code: ErrorCode.SOURCE_UNAVAILABLE, message: coverage.missing };
  return {
    ...none,
    availableFrom: coverage?.homesFrom ?? null,
    availableTo: coverage?.homesTo ?? null,
    code: ErrorCode.NOT_FOUND,
    message: within
      ? 'No care home here meets all of these conditions: take one away.'
      : 'No care home meets these conditions, or none is loaded.',
  };
}
