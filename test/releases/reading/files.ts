import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders: string[] = [];

/** Writes a file into a folder of its own, removed after the tests of the file. @returns its path. */
export function fileOf(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-import-'));
  folders.push(folder);
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
