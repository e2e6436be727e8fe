import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the code of the server lies. */
const server = fileURLToPath(new URL('..', import.meta.url));

/** A short text that is the same for two processes exactly when they run the same code and statements. */
export function buildName(folder = server): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|ts|sql)$/.test(name),
  );
  for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
  return hash.digest('base64url').slice(0, 12);
}
