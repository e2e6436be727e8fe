import { Audience } from '../../server/access/audience.js';
import { type Grant, PUBLIC_VIEWER, type Viewer } from '../../server/access/viewer.js';

const signedIn = (subject: string, grant: Partial<Grant> & Pick<Grant, 'audience'>): Viewer => ({
  subject,
  name: null,
  grants: [{ areaCodes: [], providerIds: [], ...grant }],
});

export const nobody = PUBLIC_VIEWER;
export const commissionerOf = (...areaCodes: string[]): Viewer =>
  signedIn('commissioner', { audience: Audience.COMMISSIONER, areaCodes });
export const icbPartnerOf = (...areaCodes: string[]): Viewer =>
  signedIn('icb-partner', { audience: Audience.ICB_PARTNER, areaCodes });
export const providerOf = (...providerIds: string[]): Viewer =>
  signedIn('provider', { audience: Audience.PROVIDER, providerIds });
export const steward: Viewer = signedIn('steward', { audience: Audience.STEWARD });
