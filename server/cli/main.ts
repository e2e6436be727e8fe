import { rebuildDerived } from '../derived/rebuild.js';
import { loadSeeds } from '../imports/load-seeds.js';
import { runCli } from './program.js';
import { openWorkspace } from './workspace.js';

const log = (line: string) => process.stderr.write(`${line}\n`);

// The reader of a pipe may stop early, as `head` does: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    open: (onProgress) => openWorkspace({ env: process.env, log, onProgress, loadSeeds }),
    rebuild: rebuildDerived,
  });
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
