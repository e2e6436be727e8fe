import { execFile } from 'node:child_process';
import type { ServerUser } from './server-user.js';

/** What a server program sees of our environment: nothing of ours (PGDATA, PGPORT …) may change what it does. */
export const serverEnvironment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LANG: 'C',
  LC_ALL: 'C',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
};

/** The part of spawn's options that says who runs a program. */
export function as(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/**
 * Runs a program to its end.
 * @returns its standard output.
 * @throws an error whose message is what the program said, or why it could not be started.
 */
export function run(command: string, args: string[], user: ServerUser | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { ...as(user), cwd: '/', env: serverEnvironment };
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || stdout.trim() || error.message, { cause: error }));
      else resolve(stdout);
    });
  });
}
