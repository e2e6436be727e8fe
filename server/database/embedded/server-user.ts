import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The account that the database server runs as. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** Tried in this order: the first is made by distributions' PostgreSQL packages, the second exists everywhere. */
const unprivilegedNames = ['postgres', 'nobody'];

/**
 * The account to run the server as, because PostgreSQL refuses to run as root.
 * @param cluster the data directory: if it exists, its owner goes on owning it.
 * @returns undefined when this process is not root, so that the server simply runs as we do.
 * @throws when the machine has no unprivileged account.
 */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = ownerOf(cluster);
  if (owner) return { name: nameOf(owner.uid, accounts), ...owner };
  const found = unprivilegedNames.map((name) => accounts.get(name)).find((account) => account !== undefined);
  if (found) return found;
  throw new Error(
    `PostgreSQL does not run as root, and this machine has no account named ${unprivilegedNames.join(' or ')} to ` +
      'run it as. Start Care Market Atlas as an ordinary user, or set DATABASE_URL.',
  );
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  const marker = statSync(path.join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  return marker && marker.uid !== 0 ? { uid: marker.uid, gid: marker.gid } : undefined;
}

function readAccounts(): Map<string, ServerUser> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = lines.map((line) => line.split(':')).filter((fields) => fields.length >= 4);
  return new Map(
    accounts.map(([name = '', , uid, gid]) => [name, { name, uid: Number(uid), gid: Number(gid) }]),
  );
}

function nameOf(uid: number, accounts: Map<string, ServerUser>): string {
  return [...accounts.values()].find((account) => account.uid === uid)?.name ?? `number ${uid}`;
}
