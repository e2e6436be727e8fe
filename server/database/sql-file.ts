import { readFileSync } from 'node:fs';

/**
 * Reads a statement from a .sql file that stands beside the calling module.
 * @param moduleUrl the caller's import.meta.url
 */
export function sqlFile(moduleUrl: string, name: string): string {
  return readFileSync(new URL(name, moduleUrl), 'utf8');
}
