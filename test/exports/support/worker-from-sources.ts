import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker, WorkerOptions } from 'node:worker_threads';

const real = jest.requireActual<typeof import('node:worker_threads')>('node:worker_threads');
const hooks = pathToFileURL(path.resolve(__dirname, '../../support/register-typescript.mjs')).href;

/** A thread of the sources: they are not built where tests run, so its script is TypeScript. */
class WorkerFromSources extends real.Worker {
  constructor(script: URL, options: WorkerOptions) {
    super(new URL(script.href.replace(/\.js$/, '.ts')), { ...options, execArgv: ['--import', hooks] });
  }
}

/** For jest.mock('node:worker_threads', …). */
export const workerThreads = { ...real, Worker: WorkerFromSources as unknown as typeof Worker };
