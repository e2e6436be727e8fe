// One import in a process of its own, which loads no more than that import needs: so its memory is its own.
import { memory } from './processes.mjs';
import { seconds } from './progress.mjs';

const MODULES = {
  copyRaw: './placements.mjs',
  importChecked: './placements.mjs',
  importDirectory: './directory-file.mjs',
};

process.once('message', async ({ name, ...task }) => {
  try {
    const module = await import(MODULES[name]);
    const [took, rows] = await seconds(() => module[name](task));
    process.send({ took, rows, peak: memory(process.pid).peak }, () => process.exit(0));
  } catch (error) {
    process.send({ error: error.stack }, () => process.exit(1));
  }
});
