// One import in a process of its own, which loads no more than that import needs: so its memory is its own.
import { memory } from './processes.mjs';
import { seconds } from './progress.mjs';

const MODULES = {
  copyRaw: './placements.mjs',
  importChecked: './placements.mjs',
  importDirectory: './directory-file.mjs',
  importPublished: './publish-placements.mjs',
};

process.once('message', async ({ name, ...task }) => {
  try {
    const module = await import(MODULES[name]);
    // A task that tells its own seconds has work before or after that is not measured.
    const [took, result] = await seconds(() => module[name](task));
    const told = typeof result === 'object' ? result : { rows: result };
    process.send({ took, ...told, peak: memory(process.pid).peak }, () => process.exit(0));
  } catch (error) {
    process.send({ error: error.stack }, () => process.exit(1));
  }
});
