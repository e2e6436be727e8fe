import type { ZodType } from 'zod';
import { FRESHNESS_KIND, freshness } from '../placements/bed-returns/vacancies.js';
import { CLOCK_KIND, clockRules } from '../placements/clock/rules.js';

/** Every kind of dated setting, with what its document must look like. */
export const SETTING_KINDS: ReadonlyMap<string, ZodType> = new Map<string, ZodType>([
  [CLOCK_KIND, clockRules],
  [FRESHNESS_KIND, freshness],
]);
