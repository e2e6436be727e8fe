#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildServer, serverInputs } from './build-server.mjs';
import { fingerprint, isBuiltFrom, stampBuild } from './inputs.mjs';
import { at } from './layout.mjs';
import { runProgram } from './program.mjs';

/** What gets built: each with its inputs, the folder that carries its stamp, and how to build it. */
const parts = [
  {
    inputs: serverInputs,
    stamped: at('dist', 'server'),
    async build(print) {
      print('Building the server …');
      await buildServer(at('dist'));
    },
  },
  {
    inputs: [
      'web',
      '.config/vite.config.ts',
      '.config/typed-documents.ts',
      '.config/leave-out-unused.ts',
      'package-lock.json',
    ],
    stamped: at('dist', 'web'),
    async build(print) {
      const vite = at('node_modules', 'vite', 'bin', 'vite.js');
      const args = [vite, 'build', '--config', at('.config', 'vite.config.ts'), '--logLevel', 'warn'];
      await runProgram('Building the web pages', process.execPath, args, print);
    },
  },
];

/** Whether everything in dist/ is made from the sources as they are now. */
export function isBuilt() {
  return parts.every(({ inputs, stamped }) => isBuiltFrom(fingerprint(inputs), stamped));
}

/**
 * Builds what is stale.
 * @param {(line: string) => void} print
 * @throws {SetupError} with the compiler's own words.
 */
export async function build(print, { force = false } = {}) {
  for (const { inputs, stamped, build: make } of parts) {
    // Taken before the build: what changes while it runs makes it stale again.
    const current = fingerprint(inputs);
    if (!force && isBuiltFrom(current, stamped)) continue;
    await make(print);
    if (existsSync(stamped)) stampBuild(current, stamped);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // Not awaited: prepare.mjs imports this module, which therefore has to be done first.
  import('./prepare.mjs').then(({ prepare }) => prepare({ force: process.argv.includes('--force') }));
}
