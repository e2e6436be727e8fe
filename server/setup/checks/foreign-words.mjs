import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Each with why it has no place here. Written so that this file does not contain what it looks for. */
const foreign = [
  {
    pattern: /GDS[ ]Transport|Frutig[e]r/i,
    why: 'a typeface licensed to others: use the font stack of web/style',
  },
  {
    pattern: /(?<![\w.:/-])\/(?:work|root|tmp\/brief)\/\w/,
    why: 'a path of one machine: make it relative to the file',
  },
  {
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/i,
    why: 'the address of a package registry: leave it to npm',
  },
  { pattern: /"resolved": "htt[p]/, why: 'a download address in the lock file: npm finds packages by name' },
  {
    pattern: /fonts\.(?:googleapis|gstatic)[.]com/,
    why: 'a font from another host: pages ask no other host',
  },
];

/**
 * Finds words that must not stand in the repository.
 * @param {string[]} files paths relative to the root
 * @returns {string[]} one sentence for each finding, with file and line
 */
export function foreignWords(root, files) {
  return files.flatMap((file) => findingsIn(root, file));
}

function findingsIn(root, file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  // A zero byte means a picture or another binary file.
  if (text.includes('\0')) return [];
  return foreignWordsIn(text).map(({ line, why }) => `${file}:${line}: ${why}`);
}

/** @returns {{line: number, why: string}[]} */
export function foreignWordsIn(text) {
  const found = foreign.filter(({ pattern }) => pattern.test(text));
  if (found.length === 0) return [];
  return text.split('\n').flatMap((content, index) => {
    return found.filter(({ pattern }) => pattern.test(content)).map(({ why }) => ({ line: index + 1, why }));
  });
}

/** Files that git has or would take, relative to the root; not those that were just removed. */
export function repositoryFiles(root) {
  const flags = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const list = execFileSync('git', flags, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = new Set(list.split('\0').filter(Boolean));
  return [...files].filter((file) => existsSync(path.join(root, file)));
}
