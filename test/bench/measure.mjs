import { askOnce } from './load.mjs';
import { memory, processorTime, startLoad } from './processes.mjs';
import { spread, tell } from './progress.mjs';

/** One connection tells how long an answer takes; 32 tell how many the server can give. */
export const CONNECTIONS = [1, 32];

/**
 * Puts every question to every peer, in turn, round after round: what else the machine does then falls on all of them alike.
 * @param {{name: string, server: object, requests: Record<string, object>}[]} peers
 * @returns {Promise<object[]>} one row for each question, peer and number of connections
 */
export async function measure(peers, { questions, rounds, forSeconds }) {
  const generator = startLoad();
  const cells = questions.flatMap((question) =>
    peers
      .filter(({ requests }) => requests[question])
      .flatMap((peer) => CONNECTIONS.map((connections) => ({ question, peer, connections, rounds: [] }))),
  );
  try {
    for (const cell of cells) if (cell.connections === 1) await check(cell);
    for (const cell of cells) await oneLoad(generator, cell, Math.min(1, forSeconds));
    for (let round = 1; round <= rounds; round += 1) {
      tell(`round ${round} of ${rounds}: ${cells.length} loads of ${forSeconds} s`);
      for (const cell of cells) cell.rounds.push(await oneLoad(generator, cell, forSeconds));
    }
  } finally {
    await generator.stop();
  }
  return cells.map(summary);
}

const requestOf = ({ peer, question }) => ({ port: peer.server.port, ...peer.requests[question] });

/** An answer that is wrong or short is not worth timing. */
async function check({ question, peer }) {
  const request = peer.requests[question];
  const { status, text } = await askOnce(requestOf({ peer, question }));
  if (status === 304 && request.count === undefined) return;
  const answer = status === 200 ? JSON.parse(text) : {};
  if (status !== 200 || answer.errors)
    throw new Error(`${peer.name}, ${question}: ${status} ${text.slice(0, 400)}`);
  const things = request.count(answer);
  if (things !== request.expected)
    throw new Error(`${peer.name}, ${question}: ${things} things instead of ${request.expected}.`);
}

async function oneLoad(generator, cell, forSeconds) {
  const { pid } = cell.peer.server;
  const before = processorTime(pid);
  const result = await generator.run(requestOf(cell), { connections: cell.connections, forSeconds });
  const after = processorTime(pid);
  if (result.failures > 0)
    throw new Error(`${cell.peer.name}, ${cell.question}: ${result.failures} of ${result.requests} failed.`);
  return {
    p50: result.p50,
    p99: result.p99,
    perSecond: result.requests / result.seconds,
    cpu: before === null ? null : (after - before) / result.requests,
    kilobytes: result.bytes / result.requests / 1024,
  };
}

function summary({ question, peer, connections, rounds }) {
  const of = (name) => spread(rounds.map((round) => round[name]));
  return {
    question,
    peer: peer.name,
    connections,
    ...{ p50: of('p50'), p99: of('p99'), perSecond: of('perSecond'), cpu: of('cpu') },
    kilobytes: rounds[0].kilobytes,
    memory: memory(peer.server.pid),
    rounds,
  };
}
