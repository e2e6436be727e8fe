import type { AreaType } from '../graphql/generated/graphql.js';

/** The places into which an area is told; null where none is smaller. */
const CHILD_TYPES: Partial<Record<AreaType, AreaType>> = {
  COUNTRY: 'REGION',
  REGION: 'CASSR',
  ICB: 'CASSR',
  CASSR: 'LOWER_TIER_LA',
};

export function childTypeOf(type: AreaType): AreaType | null {
  return CHILD_TYPES[type] ?? null;
}
