import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tell } from './progress.mjs';
import { startServer } from './processes.mjs';

const run = promisify(execFile);
const here = fileURLToPath(new URL('peers/', import.meta.url));
const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** PostGraphile 5 needs a newer Node than the product does. It comes as a package, named by the machine's platform. */
const NODE = 22;
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const nodeProgram = path.join(folder, 'node_modules', nodePackage, 'bin', 'node');

/** Starts the hand-written SQL behind bare node:http. */
export function startRawSql(databaseUrl) {
  return startServer({
    name: 'raw SQL',
    args: [path.join(here, 'raw-sql.mjs')],
    env: { DATABASE_URL: databaseUrl },
    ready: '/ready',
  });
}

/** Starts PostGraphile, installing it first if need be. @returns null, saying why, where it cannot be had */
export async function startPostgraphile(databaseUrl) {
  try {
    await install();
    return await startServer({
      name: 'PostGraphile',
      program: nodeProgram,
      args: [path.join(folder, 'postgraphile.mjs')],
      env: { DATABASE_URL: databaseUrl },
      ready: '/graphql',
      cwd: folder,
    });
  } catch (error) {
    tell(`PostGraphile is left out: ${error.message.split('\n')[0]}`);
    return null;
  }
}

/** Never into the product's own packages: a node among their programs would take the place of the real one. */
async function install() {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'postgraphile.mjs'])
    if (existsSync(path.join(here, file))) copyFileSync(path.join(here, file), path.join(folder, file));
  if (existsSync(nodeProgram) && existsSync(path.join(folder, 'node_modules', 'postgraphile'))) return;
  tell('installing PostGraphile 5 and Node 22 into .cache/bench');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const inFolder = { cwd: folder, timeout: 300_000 };
  await run(npm, ['install', ...quietly], inFolder);
  await run(npm, ['install', '--no-save', ...quietly, `${nodePackage}@${NODE}`], inFolder);
}
