#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The end-to-end tests drive the built server and pages, so everything is installed and built first.
await prepare();
const jest = [
  'node_modules/jest/bin/jest.js',
  '--config',
  '.config/jest.config.mjs',
  ...process.argv.slice(2),
];
const tests = spawn(process.execPath, jest, { cwd: root, stdio: 'inherit' });
tests.once('close', (code) => {
  process.exitCode = code ?? 1;
});
