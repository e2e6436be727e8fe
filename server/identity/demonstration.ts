import type { Request } from 'express';
import { Audience } from '../access/audience.js';
import type { Grant, Viewer } from '../access/viewer.js';
import type { Config } from '../config.js';
import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { isLoopback } from './oidc-settings.js';
import { DEMONSTRATION } from './subject.js';

const PLACES_SQL = sqlFile(import.meta.url, 'demonstration-places.sql');

/** How long a demonstration session lasts. Milliseconds. */
export const DEMONSTRATION_FOR = 12 * 3_600_000;

/** Someone who does not exist, to look at the demonstration country as. */
export type DemonstrationPerson = Viewer & { readonly name: string; readonly grants: readonly [Grant] };

/** The people of the demonstration. */
export interface Demonstration {
  people(): Promise<readonly DemonstrationPerson[]>;
}

/** Whether there may be people who need not say who they are: on one's own machine, with one's own database only. */
export function mayDemonstrate({ databaseUrl, host, oidc }: DemonstrationSettings): boolean {
  return databaseUrl === undefined && oidc === null && isLoopback(host);
}

type DemonstrationSettings = Pick<Config, 'databaseUrl' | 'host' | 'oidc'>;

/**
 * Makes the demonstration sign-in.
 * @throws unless the database is our own, the address is this machine's and no issuer is configured
 */
export function demonstration(db: Queryable, config: DemonstrationSettings): Demonstration {
  if (!mayDemonstrate(config))
    throw new Error(
      'The demonstration sign-in exists only with the embedded database, on this machine, without an issuer.',
    );
  let found: readonly DemonstrationPerson[] = [];
  return {
    async people() {
      // They stay what they are while the process runs; before the country is loaded there are none.
      if (found.length === 0) found = await readPeople(db);
      return found;
    },
  };
}

/**
 * Whether a request comes from this machine, straight and under its own name: behind a proxy, or under a name that
 * somebody else's domain was given, anybody could be at the other end.
 */
export function isFromThisMachine({ socket, headers }: Pick<Request, 'socket' | 'headers'>): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => headers[name] !== undefined,
  );
  return isLoopback(socket.remoteAddress ?? '') && isLoopback(host) && !isForwarded;
}

interface Places {
  council: string | null;
  council_name: string;
  board: string | null;
  board_name: string;
  provider: string | null;
  provider_name: string;
}

async function readPeople(db: Queryable): Promise<readonly DemonstrationPerson[]> {
  const { rows } = await db.query<Places>(PLACES_SQL);
  const [places] = rows;
  if (!places) return [];
  const { council, board, provider } = places;
  return [
    ...(provider
      ? [person(Audience.PROVIDER, `Demonstration provider, ${places.provider_name}`, [], [provider])]
      : []),
    ...(board
      ? [person(Audience.ICB_PARTNER, `Demonstration NHS partner, ${places.board_name}`, [board])]
      : []),
    ...(council
      ? [person(Audience.COMMISSIONER, `Demonstration commissioner, ${places.council_name}`, [council])]
      : []),
    person(Audience.STEWARD, 'Demonstration data steward', []),
  ];
}

function person(
  audience: Grant['audience'],
  name: string,
  areaCodes: string[],
  providerIds: string[] = [],
): DemonstrationPerson {
  const subject = `${DEMONSTRATION}${audience.toLowerCase()}`;
  return { subject, name, grants: [{ audience, areaCodes, providerIds }] };
}
