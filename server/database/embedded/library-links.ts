import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

function linkListOf(bin: string): string {
  return path.join(bin, '..', 'pg-symlinks.json');
}

/** Whether a folder of programs is that of the npm package, which can be copied as a whole and runs anywhere. */
export function isNpmPackage(bin: string): boolean {
  return existsSync(linkListOf(bin));
}

/**
 * Makes the library links that the npm package of PostgreSQL needs. Its own install script makes them, which does not
 * run under `npm ci --ignore-scripts`; without them the server finds no ICU.
 * @param bin the folder of programs; one that is no npm package is left alone.
 */
export function restoreLibraryLinks(bin: string): void {
  if (!isNpmPackage(bin)) return;
  const list = linkListOf(bin);
  const root = path.join(bin, '..', '..');
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(root, target);
    if (!existsSync(link)) makeLink(path.relative(path.dirname(target), source), link);
  }
}

function makeLink(destination: string, link: string): void {
  try {
    symlinkSync(destination, link);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Another process may be making the same links at this moment.
    if (code === 'EEXIST') return;
    throw new Error(`The library link ${link} is missing and cannot be made (${code}).`, { cause: error });
  }
}
