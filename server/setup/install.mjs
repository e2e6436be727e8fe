import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './layout.mjs';
import { runProgram } from './program.mjs';

/** What tells that the packages in node_modules are those of package-lock.json. */
const markerName = '.atlas-install';

/**
 * Whether the packages of package-lock.json are installed, by us or by a person who ran npm.
 * @param {string} folder the folder with package-lock.json
 */
export function isInstalled(folder = root) {
  const lockText = readFileSync(path.join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lockText).digest('hex');
  const marker = path.join(folder, 'node_modules', markerName);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return true;
  if (!npmInstalled(folder, JSON.parse(lockText))) return false;
  writeFileSync(marker, hash);
  return true;
}

/** npm writes what it installed into node_modules, when it is done. */
function npmInstalled(folder, lock) {
  const file = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = Object.entries(lock.packages).filter(([name, entry]) => name !== '' && !entry.optional);
  return wanted.every(([name, entry]) => installed[name]?.version === entry.version);
}

/** Installs the packages of package-lock.json, those for building too, whatever NODE_ENV says. */
export async function install(print) {
  const { command, args } = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  await runProgram('Installing packages, which takes a minute or two', command, args, print);
  isInstalled();
}

/** The npm that started us, or else the one on the PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, args: [script, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}
