#!/usr/bin/env node
import { prepare } from './prepare.mjs';

/** npm hands a signal to its shell, which dies without handing it on to us: then we notice that it is gone. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

endWithNpm();
await prepare();
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import('../../dist/server/main.js');
