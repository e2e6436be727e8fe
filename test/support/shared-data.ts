import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = process.env.ATLAS_SHARED_DATA ?? path.resolve(__dirname, '../../../shared/data');

/** The path of a real public file that some tests read; the repository does not carry these files. */
export function sharedData(...parts: string[]): string {
  return path.join(folder, ...parts);
}

/** A describe block that needs real public files, and is skipped, saying so, where they are absent. */
export function describeWithSharedData(name: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests);
  else describe.skip(`${name} (needs the public files: set ATLAS_SHARED_DATA)`, tests);
}
