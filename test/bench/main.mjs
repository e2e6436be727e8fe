import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, startCluster } from './cluster.mjs';
import { makeCountry } from './country.mjs';
import { measureImports } from './imports.mjs';
import { askOnce } from './load.mjs';
import { makeMarket, publishOneCouncil } from './market.mjs';
import { CONNECTIONS, measure } from './measure.mjs';
import { startPostgraphile, startRawSql } from './peers.mjs';
import { memory, startServer } from './processes.mjs';
import { tell } from './progress.mjs';
import { expected, ourQuestions, postgraphileQuestions, rawQuestions } from './questions.mjs';
import { report } from './report.mjs';
import { measureStarts } from './starts.mjs';

const output = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const QUESTIONS = ['dashboardSeries', 'dashboardObjects', 'directory', 'figure'];

/** Runs everything in turn, in a folder and on a database server of its own, and prints the result. */
export async function main(options) {
  const folder = makeFolder();
  tell('starting a database server');
  const cluster = await startCluster(folder);
  try {
    const result = await everything(options, folder, cluster);
    mkdirSync(output, { recursive: true });
    writeFileSync(path.join(output, 'result.json'), JSON.stringify(result, null, 2));
    const text = report(result);
    writeFileSync(path.join(output, 'result.md'), `${text}\n`);
    process.stdout.write(`${text}\n`);
    tell('done; the figures are in .cache/bench/result.json');
  } finally {
    await cluster.stop();
  }
}

async function everything(options, folder, cluster) {
  const country = makeCountry(options);
  const market = await makeMarket(cluster.url, 'bench', country, options.homes);
  const imports = await measureImports({
    clusterUrl: cluster.url,
    url: market.url,
    folder,
    country,
    ...options,
    rounds: options.importRounds,
  });
  const { cells, memories, versions } = await measurePeers(market.url, country, options);
  const tenfold = await measureTenfold(cluster.url, options);
  tell('publishing one council anew');
  const one = await publishOneCouncil(market.url, country, options.homes);
  const starts = await measureStarts(folder, options.rounds);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    versions: `Node ${process.versions.node}, PostgreSQL ${cluster.version}${versions}`,
    options,
    market: { bytes: market.bytes, stock: market.stock, series: market.series, ratings: market.ratings },
    ...{ cells, memories, imports, tenfold, starts },
    refresh: { all: { published: market.timings.published, steps: market.steps }, one },
  };
}

const startOurs = (url, answerCacheMb) =>
  startServer({
    name: 'the product',
    args: ['dist/server/main.js'],
    env: { DATABASE_URL: url, ANSWER_CACHE_MB: String(answerCacheMb), LOG_LEVEL: 'warn' },
    ready: '/health/ready',
  });

async function measurePeers(url, country, options) {
  tell('starting the servers');
  const servers = {
    raw: await startRawSql(url),
    ours: await startOurs(url, 0),
    kept: await startOurs(url, 64),
    postgraphile: await startPostgraphile(url),
  };
  try {
    const ours = withExpected(ourQuestions(country));
    const peers = [
      { name: 'raw SQL', server: servers.raw, requests: withExpected(rawQuestions(country)) },
      { name: 'ours', server: servers.ours, requests: ours },
      { name: 'ours, kept', server: servers.kept, requests: ours },
      { name: 'ours, kept, gzip', server: servers.kept, requests: compressed(ours) },
      { name: 'ours, kept, 304', server: servers.kept, requests: await revalidated(servers.kept, ours) },
    ];
    if (servers.postgraphile)
      peers.push({
        name: 'PostGraphile',
        server: servers.postgraphile,
        requests: withExpected(postgraphileQuestions(country)),
      });
    const cells = await measure(peers, { questions: QUESTIONS, ...options });
    const held = Object.entries(servers).filter(([, server]) => server);
    const memories = Object.fromEntries(held.map(([name, { pid }]) => [name, memory(pid)]));
    return { cells, memories, versions: servers.postgraphile ? ', PostGraphile 5.1.5 on Node 22' : '' };
  } finally {
    for (const server of Object.values(servers)) await server?.stop();
  }
}

function withExpected(questions) {
  const things = expected();
  return Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, { ...question, expected: things[name] }]),
  );
}

function compressed({ dashboardSeries, dashboardObjects }) {
  const headers = { 'accept-encoding': 'gzip' };
  return {
    dashboardSeries: { ...dashboardSeries, headers },
    dashboardObjects: { ...dashboardObjects, headers },
  };
}

/** The dashboard asked by a browser that has the answer already. */
async function revalidated({ port }, { dashboardSeries: { body, path: address } }) {
  const search = new URLSearchParams({ query: body.query, variables: JSON.stringify(body.variables) });
  const get = { path: `${address}?${search}`, method: 'GET' };
  const headers = { 'apollo-require-preflight': '1', 'accept-encoding': 'identity' };
  const answer = await askOnce({ port, ...get, headers });
  return {
    dashboardSeries: { ...get, headers: { ...headers, 'if-none-match': answer.headers.get('etag') } },
  };
}

/** The same question of a small market, and of one with ten times the homes and ten times the months. */
async function measureTenfold(clusterUrl, options) {
  const peers = [];
  try {
    for (const [name, size] of Object.entries(options.tenfold)) {
      const country = makeCountry(size);
      const { url } = await makeMarket(clusterUrl, `tenfold_${name}`, country, size.homes);
      const { dashboardSeries } = withExpected(ourQuestions(country));
      peers.push({ name, server: await startOurs(url, 0), requests: { dashboardSeries } });
    }
    return {
      cells: await measure(peers, { questions: ['dashboardSeries'], ...options }),
      connections: CONNECTIONS,
    };
  } finally {
    for (const { server } of peers) await server.stop();
  }
}
