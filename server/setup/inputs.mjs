import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './layout.mjs';

/**
 * A short text that changes when any of the input files does: by name, size and time of change, which is quick.
 * @param {string[]} inputs files and folders, relative to the folder; missing ones count as empty
 */
export function fingerprint(inputs, folder = root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => filesUnder(input, folder))) {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Every file under a path, sorted, relative to the folder. */
export function filesUnder(input, folder = root) {
  const full = path.join(folder, input);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [input];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesUnder(path.join(input, name), folder));
}

const stampName = '.inputs';

/** Whether a built folder was made from inputs with this fingerprint. */
export function isBuiltFrom(print, output) {
  const stamp = path.join(output, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/** Remembers what a built folder was made from; written last, so that a build cut short counts as stale. */
export function stampBuild(print, output) {
  writeFileSync(path.join(output, stampName), print);
}
