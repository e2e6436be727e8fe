import { spawn } from 'node:child_process';
import { root } from './layout.mjs';

const reportEvery = 15_000;

/** Thrown when a program of the set-up fails; its message is what a person should read. */
export class SetupError extends Error {}

/**
 * Runs a program and keeps what it says to itself, unless it fails. Prints a line now and then while it works.
 * @param {string} what such as 'Installing packages'
 * @param {string} command
 * @param {string[]} args
 * @param {(line: string) => void} print
 * @throws {SetupError} with the program's own output.
 */
export function runProgram(what, command, args, print) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  print(`${what} …`);
  const progress = setInterval(() => print(`  still at it after ${seconds()} s`), reportEvery);
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const fail = (reason) => reject(new SetupError(`${what} failed (${reason}).\n${output.trimEnd()}`));
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) =>
      code === 0 ? resolve(output) : fail(signal ?? `exit code ${code}`),
    );
  }).finally(() => clearInterval(progress));
}
