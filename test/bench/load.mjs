import { connect } from 'node:net';

/**
 * Keeps a number of connections busy with one request for a while, each sending the next as soon as it has the answer.
 * Bare sockets: what is measured is the server, not the client.
 * @param {{port: number, path: string, method?: string, headers?: Record<string, string>, body?: object}} request
 * @returns {Promise<{requests: number, seconds: number, p50: number, p99: number, bytes: number, failures: number}>} ms
 */
export async function load(request, { connections, forSeconds }) {
  const bytes = requestBytes(request);
  const result = { times: [], bytes: 0, failures: 0 };
  const start = performance.now();
  const until = start + forSeconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => keepBusy(request.port, bytes, until, result)));
  const seconds = (performance.now() - start) / 1000;
  const times = Float64Array.from(result.times).sort();
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const { failures } = result;
  return { requests: times.length, seconds, p50: at(0.5), p99: at(0.99), bytes: result.bytes, failures };
}

/** Sends one request. @returns status, headers and body as text */
export async function askOnce({ port, path, method = 'POST', headers = {}, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function requestBytes({ port, path, method = 'POST', headers = {}, body }) {
  const payload = body ? Buffer.from(JSON.stringify(body)) : Buffer.alloc(0);
  const all = {
    host: `127.0.0.1:${port}`,
    accept: 'application/json',
    ...(body ? { 'content-type': 'application/json', 'content-length': payload.length } : {}),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), payload]);
}

function keepBusy(port, bytes, until, result) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let [sent, answer] = [0, newAnswer()];
    const send = () => {
      answer = newAnswer();
      sent = performance.now();
      socket.write(bytes);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      result.bytes += chunk.length;
      if (!isWhole(answer, chunk)) return;
      const now = performance.now();
      result.times.push(now - sent);
      if (answer.status !== 200 && answer.status !== 304) result.failures += 1;
      if (now < until) return send();
      socket.end();
      resolve();
    });
  });
}

function newAnswer() {
  return { head: '', status: 0, left: -1, isChunked: false, tail: '' };
}

const CHUNKS_END = '\r\n0\r\n\r\n';

/** Takes in a piece of an answer. @returns whether it was the last one */
function isWhole(answer, chunk) {
  if (answer.status > 0) return goesOn(answer, chunk);
  answer.head += chunk.toString('latin1');
  const end = answer.head.indexOf('\r\n\r\n');
  if (end === -1) return false;
  answer.status = Number(answer.head.slice(9, 12));
  const head = answer.head.slice(0, end).toLowerCase();
  const body = answer.head.slice(end + 4);
  answer.isChunked = head.includes('transfer-encoding: chunked');
  answer.left = answer.status === 304 ? 0 : Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0);
  return goesOn(answer, Buffer.from(body, 'latin1'));
}

function goesOn(answer, chunk) {
  if (!answer.isChunked) {
    answer.left -= chunk.length;
    return answer.left <= 0;
  }
  answer.tail = (answer.tail + chunk.subarray(-CHUNKS_END.length).toString('latin1')).slice(
    -CHUNKS_END.length,
  );
  return answer.tail === CHUNKS_END;
}
