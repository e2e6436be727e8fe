import { spawn } from 'node:child_process';

/**
 * Runs a command of this package and gathers what it prints.
 * @param {string[]} command what follows `node`
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export function node(root, command, { show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const gather = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', gather(process.stdout));
    child.stderr.on('data', gather(process.stderr));
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
