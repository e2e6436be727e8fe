import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { claimsMapping, DEFAULT_CLAIMS, type ClaimsMapping } from './claims.js';

/** How people sign in with an OpenID Connect issuer. */
export interface OidcSettings {
  /** Address of the issuer, as its tokens name it. */
  issuer: string;
  /** Who tokens of API clients must be meant for; undefined: no such tokens are taken. */
  audience: string | undefined;
  /** Ourselves, as the issuer knows us; undefined: nobody signs in on the pages. */
  client: { id: string; secret: string | undefined; publicUrl: string } | undefined;
  claims: ClaimsMapping;
}

const text = z.string().optional();

/** What the environment may set about signing in. */
export const oidcVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(
      isSafeAddress,
      'must be an https address (http only on this machine), such as https://login.example',
    )
    .optional(),
  OIDC_AUDIENCE: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_CLAIMS: text,
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be the https address of the pages without a path (http only on this machine)')
    .optional(),
};

type OidcVariables = { [Name in keyof typeof oidcVariables]?: string | undefined };

/**
 * The settings as a whole, once each variable is right by itself.
 * @param problems gets a sentence for each that does not fit the others, or whose file cannot be used
 */
export function readOidcSettings(set: OidcVariables, problems: string[]): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: id, PUBLIC_URL: publicUrl } = set;
  const claims = set.OIDC_CLAIMS ? readClaimsFile(set.OIDC_CLAIMS, problems) : DEFAULT_CLAIMS;
  if (!issuer) {
    const alone = Object.keys(set).filter((name) => name.startsWith('OIDC_'));
    for (const name of alone) problems.push(`${name} does nothing without OIDC_ISSUER.`);
    return null;
  }
  if (!audience && !id)
    problems.push(
      'OIDC_ISSUER needs OIDC_CLIENT_ID (to sign in on the pages), OIDC_AUDIENCE (for API clients), or both.',
    );
  if (id && !publicUrl)
    problems.push('PUBLIC_URL must be set with OIDC_CLIENT_ID: the issuer sends people back there.');
  if (!id && set.OIDC_CLIENT_SECRET) problems.push('OIDC_CLIENT_SECRET does nothing without OIDC_CLIENT_ID.');
  const client =
    id && publicUrl
      ? { id, secret: set.OIDC_CLIENT_SECRET, publicUrl: new URL(publicUrl).origin }
      : undefined;
  return { issuer, audience, client, claims };
}

function readClaimsFile(file: string, problems: string[]): ClaimsMapping {
  const content = readJson(file);
  if (content === undefined) {
    problems.push(`OIDC_CLAIMS must name a JSON file that can be read; ${file} is none.`);
    return DEFAULT_CLAIMS;
  }
  const { data, error } = claimsMapping.safeParse(content);
  for (const { path, message } of error?.issues ?? [])
    problems.push(`OIDC_CLAIMS: ${path.length > 0 ? path.join('.') : 'the file'}: ${message}.`);
  return data ?? DEFAULT_CLAIMS;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether nobody can listen: encrypted, or within this machine. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (search || hash || username) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isOrigin(address: string): boolean {
  return isSafeAddress(address) && new URL(address).pathname === '/';
}

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}
