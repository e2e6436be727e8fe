import { z } from 'zod';
import { Audience } from '../access/audience.js';
import type { Grant } from '../access/viewer.js';

type GrantedAudience = Grant['audience'];

const claim = z.string({ error: 'must name a claim' }).min(1, 'must name a claim');
const granted = z.enum(['PROVIDER', 'ICB_PARTNER', 'COMMISSIONER', 'STEWARD'], {
  error: 'must be one of PROVIDER, ICB_PARTNER, COMMISSIONER, STEWARD',
});
const codes = z.strictObject({ claim, values: z.record(z.string(), z.string()).optional() });

/** How the claims of a token say who somebody is: the content of the file that OIDC_CLAIMS names. */
export const claimsMapping = z.strictObject({
  audience: z
    .strictObject({
      claim,
      values: z.record(z.string(), granted).refine((values) => Object.keys(values).length > 0, {
        error: 'must name at least one value and its audience',
      }),
    })
    .default({
      claim: 'roles',
      values: {
        'atlas-provider': 'PROVIDER',
        'atlas-icb-partner': 'ICB_PARTNER',
        'atlas-commissioner': 'COMMISSIONER',
        'atlas-steward': 'STEWARD',
      },
    }),
  areas: codes.default({ claim: 'atlas_areas' }),
  providers: codes.default({ claim: 'atlas_providers' }),
  scope: z
    .string()
    .regex(/\bopenid\b/, 'must contain openid')
    .default('openid'),
});

export type ClaimsMapping = z.infer<typeof claimsMapping>;

/** What holds without a file. */
export const DEFAULT_CLAIMS: ClaimsMapping = claimsMapping.parse({});

/** Which codes may be somebody's: a council is no board, and a role over one gives nothing over the other. */
const OWN_CODES: Partial<Record<GrantedAudience, RegExp>> = {
  [Audience.COMMISSIONER]: /^(E06|E08|E09|E10|W06|D10)\d{6}$/,
  [Audience.ICB_PARTNER]: /^(E54|D54)\d{6}$/,
};

/**
 * What the claims of a checked token give. An audience that is bound to areas or providers and has none is not given:
 * without a place there is nothing of one's own.
 */
export function grantsOf(claims: Readonly<Record<string, unknown>>, mapping: ClaimsMapping): Grant[] {
  const roles = valuesAt(claims, mapping.audience.claim);
  const audiences = new Set(roles.flatMap((role) => own(mapping.audience.values, role) ?? []));
  const areas = mapped(claims, mapping.areas);
  const providers = mapped(claims, mapping.providers);
  return [...audiences].flatMap((name): Grant[] => {
    const audience = Audience[name];
    if (audience === Audience.STEWARD) return [{ audience, areaCodes: [], providerIds: [] }];
    if (audience === Audience.PROVIDER)
      return providers.length > 0 ? [{ audience, areaCodes: [], providerIds: providers }] : [];
    const areaCodes = areas.filter((code) => OWN_CODES[audience]?.test(code));
    return areaCodes.length > 0 ? [{ audience, areaCodes, providerIds: [] }] : [];
  });
}

function mapped(claims: Readonly<Record<string, unknown>>, { claim: path, values }: ClaimsMapping['areas']) {
  const found = valuesAt(claims, path).map((value) => (values ? own(values, value) : undefined) ?? value);
  return [...new Set(found)];
}

/** The values of a claim. A name with dots is first taken as a whole, then as a path such as realm_access.roles. */
function valuesAt(claims: Readonly<Record<string, unknown>>, path: string): string[] {
  const value = own(claims, path) ?? path.split('.').reduce<unknown>(step, claims);
  // Some issuers can only send one text: its values are then parted by spaces or commas.
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function step(inside: unknown, name: string): unknown {
  return typeof inside === 'object' && inside !== null && !Array.isArray(inside)
    ? own(inside as Record<string, unknown>, name)
    : undefined;
}

/** A field of the object itself: a claim called "constructor" finds nothing. */
function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
