/** The codes of placements, contracts and returns: what files may say, what the API answers with. */
export const BED_TYPES = [
  'GENERAL_NURSING',
  'GENERAL_RESIDENTIAL',
  'DEMENTIA_NURSING',
  'DEMENTIA_RESIDENTIAL',
  'LEARNING_DISABILITY_NURSING',
  'LEARNING_DISABILITY_RESIDENTIAL',
  'MENTAL_HEALTH_NURSING',
  'MENTAL_HEALTH_RESIDENTIAL',
  'TRANSITIONAL',
  'COMMUNITY_CARE',
  'YOUNG_PHYSICALLY_DISABLED',
  'UNKNOWN',
] as const;
export const URGENCIES = ['PRIORITY', 'URGENT', 'STANDARD'] as const;
export const FUNDERS = ['COUNCIL', 'CHC', 'FNC', 'SELF'] as const;
export const ORIGINS = ['HOSPITAL', 'COMMUNITY'] as const;
export const PATHWAYS = ['0', '1', '2', '3'] as const;
export const ASSESSORS = ['TRUSTED', 'NOT_TRUSTED'] as const;
export const OUTCOMES = ['OPEN', 'PLACED', 'WITHDRAWN', 'DIED', 'ADMITTED_ELSEWHERE'] as const;
export const EXIT_DESTINATIONS = [
  'OWN_HOME',
  'ANOTHER_CARE_HOME',
  'STAYED_LONG_TERM',
  'HOSPITAL',
  'DIED',
  'OTHER',
] as const;
export const MISS_REASONS = [
  'NO_SUITABLE_BED',
  'NO_NURSING_BED',
  'HOME_DECLINED',
  'AWAITING_ASSESSMENT',
  'PRICE_NOT_AGREED',
  'FUNDING_NOT_AGREED',
  'FAMILY_CHOICE',
  'OTHER',
] as const;
export const PAUSE_REASONS = [
  'FAMILY_CHOICE',
  'NOT_MEDICALLY_READY',
  'REQUEST_CHANGED',
  'AWAITING_FUNDING',
  'OTHER',
] as const;

/** From the community into a short-term bed, and from hospital. */
export const SHORT_STAY_KINDS = ['STEP_UP', 'STEP_DOWN'] as const;

export type BedTypeCode = (typeof BED_TYPES)[number];
export type UrgencyCode = (typeof URGENCIES)[number];
export type FunderCode = (typeof FUNDERS)[number];
export type OriginCode = (typeof ORIGINS)[number];
export type AssessorCode = (typeof ASSESSORS)[number];
export type OutcomeCode = (typeof OUTCOMES)[number];
export type ExitCode = (typeof EXIT_DESTINATIONS)[number];
export type MissReasonCode = (typeof MISS_REASONS)[number];
export type PauseReasonCode = (typeof PAUSE_REASONS)[number];

/** States of the clock of a request. */
export const CLOCK_STATES = ['ON_TIME', 'LATE', 'OPEN_OVERDUE', 'OPEN_NOT_DUE', 'EXCLUDED'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
