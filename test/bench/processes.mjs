import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Ticks of /proc in a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Every process started and not yet ended: none outlives the benchmark. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Starts a server and waits until it answers.
 * @param {{name: string, args: string[], env: Record<string, string>, program?: string, ready: string, cwd?: string}} options
 * @returns {Promise<{port: number, pid: number, readyAfter: number, stop: () => Promise<void>}>} seconds
 */
export async function startServer({ name, args, env, program = process.execPath, ready, cwd = root }) {
  const port = await freePort();
  const since = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      RATE_LIMIT_PER_MINUTE: '0',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  let printed = '';
  child.stderr.on('data', (chunk) => (printed = (printed + chunk).slice(-4_000)));
  const stop = () => end(child);
  const deadline = Date.now() + 300_000;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}${ready}`).catch(() => undefined);
    if (response && (response.ok || !ready.startsWith('/health'))) break;
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${name} does not start. It said: ${printed.trim()}`);
    }
    await sleep(20);
  }
  return { port, pid: child.pid, readyAfter: (performance.now() - since) / 1000, stop };
}

async function end(child) {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(impatience);
}

/** Runs one of our own scripts to its end. @returns what it sent, and the most memory that it took, in MB */
export function runTask(script, task) {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    let sent;
    child.on('message', (message) => (sent = message));
    child.on('exit', (code) => {
      running.delete(child);
      if (code === 0 && sent && !sent.error) resolve(sent);
      else reject(new Error(sent?.error ?? `${script} ended with ${code}.`));
    });
    child.send(task);
  });
}

/** The load generator, ready for one load after another. */
export function startLoad() {
  const child = fork(fileURLToPath(new URL('./load-worker.mjs', import.meta.url)));
  running.add(child);
  const run = (request, options) =>
    new Promise((resolve, reject) => {
      child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
      child.send({ request, options });
    });
  return { run, stop: () => end(child) };
}

/** Processor time that a process has taken, user and system together, in ms; null where the machine does not tell. */
export function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

/** Memory of a process, now and at most so far, in MB; nulls where the machine does not tell. */
export function memory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
    return { now: of('VmRSS'), peak: of('VmHWM') };
  } catch {
    return { now: null, peak: null };
  }
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
