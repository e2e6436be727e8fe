import { LotResolver } from './lot.resolver.js';
import { TimelinessResolver } from './timeliness/timeliness.resolver.js';

/** What the API answers about placements, block beds and bed returns. */
export const placementResolvers = [LotResolver, TimelinessResolver] as const;
