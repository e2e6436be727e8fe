import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Arrows point one way. A folder of server/ may import from folders of its own rank and of the ranks before it.
 * What joins the domains (graphql, http, cli, …) may import everything and is not listed. `api` is what every resolver
 * needs: scalars, errors, paging, the context.
 */
const ranks = [
  ['database', 'statistics'],
  ['api', 'metrics', 'areas', 'releases', 'disclosure', 'access'],
  ['homes', 'capacity', 'quality', 'events', 'reported', 'placements', 'fees'],
];

/** The top-level folders that each top-level folder may import from. */
const allowed = {
  server: ['server', 'seeds'],
  web: ['web'],
  seeds: ['seeds', 'server'],
  test: ['test', 'server', 'web', 'seeds'],
};
const advice = {
  'web server': 'the page knows only the API: ask for it in a GraphQL fragment',
  'server web': 'the server sends web/ as files and never runs it',
  'server test': 'test support stays out of what ships',
};

/**
 * Finds imports that point against the arrows.
 * @param {string[]} files paths relative to the root
 * @returns {string[]} one sentence for each wrong import
 */
export function folderRuleBreaks(root, files) {
  return files
    .filter(
      (file) => /^(server|web|seeds|test)\/.*\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('server/setup/'),
    )
    .flatMap((file) =>
      importsOf(readFileSync(path.join(root, file), 'utf8')).map((name) => problem(file, name)),
    )
    .filter((sentence) => sentence !== undefined);
}

/** The relative paths that a source text imports, whether as types, values, re-exports or at run time. */
export function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"](\.[^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => match[1]);
}

function problem(file, imported) {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), imported));
  const [from, fromFolder] = file.split('/');
  const [to, toFolder] = target.split('/');
  if (!(to in allowed)) return undefined;
  if (!allowed[from].includes(to)) {
    const hint = advice[`${from} ${to}`];
    return `${file} imports ${target}: ${from}/ must not import ${to}/${hint ? ` (${hint})` : ''}`;
  }
  if (from === 'server' && to === 'seeds' && fromFolder !== 'imports')
    return `${file} imports ${target}: only server/imports loads seeds/`;
  if (from === 'server' && to === 'server' && pointsUp(fromFolder, toFolder))
    return `${file} imports ${target}: server/${fromFolder} must not import server/${toFolder} (${upAdvice(fromFolder)})`;
  return undefined;
}

function pointsUp(fromFolder, toFolder) {
  const from = rankOf(fromFolder);
  if (from === -1 || fromFolder === toFolder) return false;
  const to = rankOf(toFolder);
  return to === -1 || to > from;
}

function rankOf(folder) {
  return ranks.findIndex((rank) => rank.includes(folder));
}

function upAdvice(folder) {
  const below = ranks.slice(0, rankOf(folder) + 1).flat();
  return `it may use ${below.join(', ')}; let the caller pass in what lies above`;
}
