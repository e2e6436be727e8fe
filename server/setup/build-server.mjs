import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { filesUnder } from './inputs.mjs';
import { root } from './layout.mjs';

const sources = ['server', 'seeds'];
const dataFile = /\.(sql|csv|json|gz|graphql)$/;

/** What the server's build depends on. */
export const serverInputs = [...sources, '.config/swc.server.json', 'package-lock.json'];

/**
 * Compiles server/ and seeds/ into a folder, keeping their shape, with the data files that they read beside them.
 * @param {string} output replaced as a whole, folder by folder, when everything is compiled
 */
export async function buildServer(output) {
  const { transformFile } = await import('@swc/core');
  const { $schema: _, ...options } = JSON.parse(
    readFileSync(path.join(root, '.config/swc.server.json'), 'utf8'),
  );
  const draft = path.join(output, '.draft');
  rmSync(draft, { recursive: true, force: true });
  const files = sources.flatMap((source) => filesUnder(source)).filter((file) => !isSetup(file));
  await Promise.all(files.map((file) => buildFile(file, draft, output, { transformFile, options })));
  for (const source of sources) replaceFolder(path.join(draft, source), path.join(output, source));
  rmSync(draft, { recursive: true, force: true });
}

function isSetup(file) {
  return file.startsWith(path.join('server', 'setup'));
}

async function buildFile(file, draft, output, { transformFile, options }) {
  const target = path.join(draft, file);
  if (!file.endsWith('.ts') && !dataFile.test(file)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  if (dataFile.test(file)) return copyFileSync(path.join(root, file), target);
  const script = target.replace(/\.ts$/, '.js');
  // The address of the source in the source map: seen from the file's last place.
  const sourceFileName = path.relative(path.dirname(path.join(output, file)), path.join(root, file));
  const { code, map } = await transformFile(path.join(root, file), {
    ...options,
    swcrc: false,
    sourceFileName,
  });
  writeFileSync(script, `${code}//# sourceMappingURL=${path.basename(script)}.map\n`);
  writeFileSync(`${script}.map`, map);
}

function replaceFolder(from, to) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) renameSync(from, to);
}
