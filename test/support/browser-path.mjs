import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL('../../.cache/browser/', import.meta.url));

/**
 * The browser that the end-to-end tests drive: CHROME_PATH, else an installed Chrome or Chromium, else the Chromium
 * that @sparticuz/chromium carries, unpacked once into .cache/.
 * @returns {Promise<{path: string, env: Record<string, string>, origin: string}>} env is what it needs to start.
 * @throws when there is none, naming what to install.
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  if (named) return { path: named, env: {}, origin: 'CHROME_PATH' };
  const installed = installedBrowser();
  if (installed) return { path: installed, env: {}, origin: 'installed' };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser found: install Chrome or Chromium, or set CHROME_PATH.');
  return packagedBrowser();
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const candidates = names.flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  return candidates.find((file) => existsSync(file));
}

async function packagedBrowser() {
  const env = {
    LD_LIBRARY_PATH: path.join(cache, 'al2023', 'lib'),
    FONTCONFIG_FILE: path.join(cache, 'fonts.conf'),
  };
  const browser = { path: path.join(cache, 'chromium'), env, origin: '@sparticuz/chromium' };
  if (!starts(browser)) await unpack();
  if (!starts(browser))
    throw new Error(`The Chromium of @sparticuz/chromium does not start: ${browser.path}`);
  return browser;
}

/** An unpacking that was interrupted leaves a file that does not run. */
function starts({ path: file, env }) {
  try {
    execFileSync(file, ['--version'], { env: { ...process.env, ...env }, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

async function unpack() {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const packaged = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const temporary = process.env.TMPDIR;
  // The package unpacks into the temporary folder, where another checkout's half-made copy may lie.
  process.env.TMPDIR = cache;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map((part) => inflate(path.join(packaged, part))));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  // The package's own font settings name fixed folders; a bare machine has no fonts but the packaged ones.
  const folders = [path.join(cache, 'fonts'), '/usr/share/fonts']
    .map((folder) => `<dir>${folder}</dir>`)
    .join('');
  writeFileSync(
    path.join(cache, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${path.join(cache, 'font-cache')}</cachedir></fontconfig>`,
  );
}
