import { build, isBuilt } from './build.mjs';
import { exclusively } from './exclusive.mjs';
import { install, isInstalled } from './install.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { SetupError } from './program.mjs';

/**
 * Makes the checkout ready to run: installs packages and builds what is stale; does nothing when all is fresh.
 * Ends the process with a message when that fails.
 * @param {{ print?: (line: string) => void, force?: boolean }} options force: build even what is fresh
 */
export async function prepare({ print = console.log, force = false } = {}) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) return giveUp(problem);
  if (!force && isInstalled() && isBuilt()) return;
  try {
    await exclusively(async () => {
      if (!isInstalled()) await install(print);
      await build(print, { force });
    }, print);
  } catch (error) {
    giveUp(error instanceof SetupError ? error.message : error.stack);
  }
}

function giveUp(message) {
  console.error(message);
  process.exit(1);
}
