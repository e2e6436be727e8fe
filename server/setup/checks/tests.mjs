import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { node } from './run.mjs';

const runner = ['node_modules/jest/bin/jest.js', '--config', '.config/jest.config.mjs'];

/**
 * Runs every test.
 * @param {string[]} options passed on to Jest
 * @returns {Promise<{ok: boolean, output: string, passed: number, failed: number, skipped: number}>}
 */
export async function runTests(root, options = []) {
  const report = path.join(root, 'dist', 'test-results.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { ok, output } = await node(root, [...runner, ...options, '--json', '--outputFile', report], {
    show: true,
  });
  return { ok, output: '', ...counts(report, output) };
}

/** A file that could not even be loaded counts as one failure. */
function counts(report, output) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch (error) {
    process.stdout.write(`Jest left no results: ${error.message}\n${output ? '' : 'It printed nothing.\n'}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The closing line: `12 passed, 0 failed, 1 skipped`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
