import { createRemoteJWKSet, type RemoteJWKSet } from 'jose';
import * as openid from 'openid-client';
import type { OidcSettings } from './oidc-settings.js';

/** How long the issuer may take to answer. Seconds. */
const PATIENCE = 5;

/** How long what the issuer said about itself holds: its addresses change rarely. Milliseconds. */
const DISCOVERED_FOR = 3_600_000;

/** After a failure the issuer is left alone, so that a flood of requests here is none there. Milliseconds. */
const LEFT_ALONE = 2_000;

/** Clocks may differ by so much. Seconds. */
export const CLOCK_TOLERANCE = 60;

/** Not more often than this a key that is not known makes us read the issuer's keys again. Milliseconds. */
const KEY_COOLDOWN = 30_000;

/** The issuer as it describes itself, and its published keys. */
export interface Issuer {
  /** Its own name, exactly as tokens carry it. */
  name: string;
  configuration: openid.Configuration;
  keys: RemoteJWKSet;
}

/** Finds the issuer; it is asked at the first need, so that the start does not wait for it. */
export type FindIssuer = () => Promise<Issuer>;

/**
 * Finds an issuer by its discovery document and remembers it; one that was found once serves on while it is away.
 * @param keyCooldown shortened in tests
 * @returns a function that throws when the issuer cannot be reached or describes itself as another one
 */
export function issuerFinder(settings: OidcSettings, keyCooldown = KEY_COOLDOWN): FindIssuer {
  let known: { issuer: Issuer; until: number } | undefined;
  let failed: { error: unknown; until: number } | undefined;
  let asking: Promise<Issuer> | undefined;

  const ask = async () => {
    try {
      known = { issuer: await discover(settings, keyCooldown), until: Date.now() + DISCOVERED_FOR };
      return known.issuer;
    } catch (error) {
      failed = { error, until: Date.now() + LEFT_ALONE };
      if (known) return known.issuer;
      throw error;
    } finally {
      asking = undefined;
    }
  };
  return async () => {
    if (known && known.until > Date.now()) return known.issuer;
    if (failed && failed.until > Date.now()) {
      if (known) return known.issuer;
      throw failed.error;
    }
    return (asking ??= ask());
  };
}

async function discover(
  { issuer, audience, client }: OidcSettings,
  cooldownDuration: number,
): Promise<Issuer> {
  const address = new URL(issuer);
  const configuration = await openid.discovery(
    address,
    client?.id ?? audience ?? '',
    { [openid.clockTolerance]: CLOCK_TOLERANCE },
    clientAuthentication(client?.secret),
    {
      timeout: PATIENCE,
      execute: [
        openid.enableNonRepudiationChecks,
        // The settings let an address without encryption through on this machine only.
        ...(address.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
      ],
    },
  );
  const { issuer: name, jwks_uri: keysAt } = configuration.serverMetadata();
  if (!keysAt) throw new Error('The identity provider publishes no keys.');
  const keys = createRemoteJWKSet(new URL(keysAt), { timeoutDuration: PATIENCE * 1_000, cooldownDuration });
  return { name, configuration, keys };
}

/** The way that the standard has for clients with a secret, unless the issuer takes the other one only. */
function clientAuthentication(secret: string | undefined): openid.ClientAuth {
  if (!secret) return openid.None();
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
