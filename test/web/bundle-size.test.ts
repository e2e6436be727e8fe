import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
}

const web = path.resolve(__dirname, '../../dist/web');
const manifestFile = path.join(web, '.vite/manifest.json');
const built = existsSync(manifestFile);
const manifest: Record<string, Chunk> = built ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';

/** Loaded only for the reader who opens the finder or the list form of an area page, takes a file away, is signed in, or comes to what is not theirs. */
const onDemand = [
  /AreaFinder/,
  /OwnListForm/,
  /identity\/SignedIn/,
  /ui\/PrivatePage/,
  /papaparse/,
  /charts\/(Downloads|downloads|save-file|to-png|drawn-picture)/,
];

/** Adds a chunk, all that it imports, and (withLater) what it loads while it is shown, to what is there already. */
function withChunk(key: string, withLater: boolean, present: ReadonlySet<string> = new Set()): Set<string> {
  const all = new Set(present);
  const add = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || all.has(name)) return;
    all.add(name);
    for (const other of chunk.imports ?? []) add(other);
    const later = (chunk.dynamicImports ?? []).filter((other) => !onDemand.some((part) => part.test(other)));
    if (withLater) for (const other of later) add(other);
  };
  add(key);
  return all;
}

/** The kilobytes of JavaScript with which each page is complete, its charts included. */
function pageSizes(): { page: string; size: number }[] {
  const start = withChunk(entry, false);
  const pages = manifest[entry]?.dynamicImports ?? [];
  return pages.map((page) => ({ page, size: kilobytes(filesOf(withChunk(page, true, start))) }));
}

/** Kilobytes that travel, gzip as the server sends them. */
function kilobytes(files: Iterable<string>): number {
  const bytes = [...new Set(files)].map((file) => gzipSync(readFileSync(path.join(web, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

const filesOf = (keys: Iterable<string>) => [...keys].map((key) => manifest[key]!.file);

const describeWhenBuilt = built ? describe : describe.skip;

describeWhenBuilt(`the pages as built${built ? '' : ' (skipped: run "npm run build" first)'}`, () => {
  it('bring at most 180 kB of JavaScript to the first page', () => {
    const first = pageSizes().filter(({ page }) => page.startsWith('welcome/'));
    expect(first).toHaveLength(1);
    expect(first[0]!.size).toBeLessThanOrEqual(180);
  });

  it('bring at most 260 kB of JavaScript to any page, its charts included', () => {
    // The design page shows every part there is at once; no reader opens it.
    const pages = pageSizes().filter(({ page }) => !page.startsWith('design/'));
    expect(pages.filter(({ size }) => size > 260)).toEqual([]);
  });

  it('bring at most 25 kB of styles', () => {
    const styles = Object.values(manifest).flatMap((chunk) => chunk.css ?? []);
    expect(kilobytes(styles)).toBeLessThanOrEqual(25);
  });

  it('carry no typeface, crown or logotype that is licensed to others', () => {
    const names = readdirSync(web, { recursive: true, encoding: 'utf8' });
    const texts = names.filter((name) => /\.(css|js|html|svg)$/.test(name));
    const licensed = new RegExp(
      ['GDS', 'Transport'].join('[ -]') + '|fruti[g]er|govuk-crest|logotype-crown',
      'i',
    );
    expect(texts.filter((name) => licensed.test(readFileSync(path.join(web, name), 'utf8')))).toEqual([]);
    expect(names.filter((name) => /\.(woff2?|ttf)$|crest|crown/.test(name))).toEqual([]);
  });

  it('name no other host that they could load anything from', () => {
    const html = readFileSync(path.join(web, 'index.html'), 'utf8');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const styles = Object.values(manifest).flatMap((chunk) => chunk.css ?? []);
    for (const style of styles)
      expect(readFileSync(path.join(web, style), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\//);
  });
});
