import type { ZodType } from 'zod';
import type { Queryable } from '../database/database.js';
import { FRESHNESS_KIND, freshness } from '../placements/bed-returns/vacancies.js';
import { CLOCK_KIND, clockRules } from '../placements/clock/rules.js';
import { applyLots, lotList, LOTS_KIND } from '../placements/lot-list.js';

/** A kind of dated setting. */
export interface SettingKind {
  /** What its document must look like. */
  readonly document: ZodType;
  /** Puts a new version where the database reads it, in the transaction that records it. */
  apply?(db: Queryable, setting: { areaCode: string; validFrom: string; document: unknown }): Promise<void>;
}

export const SETTING_KINDS: ReadonlyMap<string, SettingKind> = new Map<string, SettingKind>([
  [CLOCK_KIND, { document: clockRules }],
  [FRESHNESS_KIND, { document: freshness }],
  [LOTS_KIND, { document: lotList, apply: applyLots }],
]);
