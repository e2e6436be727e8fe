#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { folderRuleBreaks } from './checks/folder-rules.mjs';
import { foreignWords, repositoryFiles } from './checks/foreign-words.mjs';
import { schemaIsFresh, typedDocumentsAreFresh } from './checks/generated-files.mjs';
import { node } from './checks/run.mjs';
import { runTests, summary } from './checks/tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Everything that must hold before a change goes in, cheapest first. Each gives `{ ok, output }`. Neighbours that only
 * read run side by side: each keeps one core busy.
 */
const checks = {
  folders: () => findings(folderRuleBreaks(root, repositoryFiles(root))),
  words: () => findings(foreignWords(root, repositoryFiles(root))),
  schema: () => schemaIsFresh(root),
  documents: () => typedDocumentsAreFresh(root),
  format: () =>
    node(root, [
      'node_modules/prettier/bin/prettier.cjs',
      '--config',
      '.config/prettier.json',
      '--check',
      '.',
    ]),
  types: () => node(root, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', '.']),
  lint: () =>
    node(root, [
      'node_modules/eslint/bin/eslint.js',
      '--config',
      '.config/eslint.config.mjs',
      '--max-warnings=0',
      '.',
    ]),
  tests: () => runTests(root),
};

function findings(sentences) {
  return { ok: sentences.length === 0, output: sentences.map((sentence) => `${sentence}\n`).join('') };
}

/** @param {string[]} names which checks to run; all when empty */
async function main(names) {
  const unknown = names.filter((name) => !(name in checks));
  if (unknown.length > 0) {
    console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
    return 2;
  }
  await prepare();
  const results = [];
  for (const group of groupsOf(names.length > 0 ? names : Object.keys(checks)))
    results.push(...(await Promise.all(group.map(timed))));
  print(results);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

const READERS = ['format', 'types', 'lint'];

/** The checks in their order, with those that may run side by side together at the place of the first. */
function groupsOf(names) {
  const first = names.find((name) => READERS.includes(name));
  return names
    .filter((name) => name === first || !READERS.includes(name))
    .map((name) => (name === first ? names.filter((other) => READERS.includes(other)) : [name]));
}

async function timed(name) {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const result = await Promise.resolve()
    .then(checks[name])
    .catch((error) => ({ ok: false, output: `${error.stack}\n` }));
  if (!result.ok) process.stdout.write(`${name}:\n${result.output}`);
  return { name, seconds: (Date.now() - start) / 1000, ...result };
}

function print(results) {
  console.log('\ncheck       result   seconds');
  for (const { name, ok, seconds } of results)
    console.log(`${name.padEnd(12)}${(ok ? 'passed' : 'FAILED').padEnd(8)}${seconds.toFixed(1).padStart(8)}`);
  const tests = results.find(({ name }) => name === 'tests');
  if (tests) console.log(`\n${summary(tests)}`);
}

process.exitCode = await main(process.argv.slice(2));
