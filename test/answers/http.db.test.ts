import { once } from 'node:events';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startApp();
});

const document = '{ metrics { code name definition } }';
const address = (query = document) => atlas.at(`/graphql?${new URLSearchParams({ query })}`);
const preflighted = { 'apollo-require-preflight': '1' };

function post(body: object, headers: Record<string, string> = {}) {
  return fetch(atlas.at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Bytes as they came over the wire. */
async function raw(url: string, headers: Record<string, string>) {
  const [response] = (await once(http.get(url, { headers }), 'response')) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { headers: response.headers, body: Buffer.concat(chunks) };
}

describe('an answer of the API', () => {
  it('is kept for those who ask again, over POST and GET', async () => {
    const first = await post({ query: document });
    expect(first.headers.get('x-answer')).toBe('miss');
    const again = [
      await post({ query: document, variables: {} }),
      await fetch(address(), { headers: preflighted }),
    ];
    for (const answer of again) {
      expect(answer.headers.get('x-answer')).toBe('hit');
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers.get('etag')).toBe(first.headers.get('etag'));
    }
    const texts = await Promise.all([first, ...again].map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0]!).data.metrics.length).toBeGreaterThan(5);
  });

  it('is not sent again to a GET that has it', async () => {
    const etag = (await fetch(address(), { headers: preflighted })).headers.get('etag')!;
    const again = await fetch(address(), {
      headers: { ...preflighted, 'if-none-match': `"old", W/${etag}` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('vary')).toContain('Authorization');
    const other = await fetch(address(), { headers: { ...preflighted, 'if-none-match': '"old"' } });
    expect(other.status).toBe(200);
    const posted = await post({ query: document }, { 'if-none-match': etag });
    expect(posted.status).toBe(200);
  });

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['gzip;q=0.5', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['br', undefined],
  ])('is sent to one who takes %s as %s', async (accepted, encoding) => {
    const plain = await raw(address(), preflighted);
    const sent = await raw(address(), { ...preflighted, 'accept-encoding': accepted });
    expect(sent.headers['content-encoding']).toBe(encoding);
    expect(sent.headers['vary']).toContain('Accept-Encoding');
    expect((encoding ? gunzipSync(sent.body) : sent.body).equals(plain.body)).toBe(true);
    if (encoding) expect(sent.headers.etag).not.toBe(plain.headers.etag);
  });

  it('comes in the media type that is asked for', async () => {
    const accept = 'application/graphql-response+json';
    for (const origin of ['miss', 'hit']) {
      const answer = await post({ query: document, operationName: null }, { accept });
      expect(answer.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
      expect(answer.headers.get('x-answer')).toBe(origin);
    }
    expect((await post({ query: document }, { accept: 'text/html' })).status).toBe(406);
  });
});

describe('a kept answer', () => {
  beforeAll(() => post({ query: document }));

  it.each([
    ['a bare GET', {}],
    ['a GET with the type of a form', { 'content-type': 'text/plain' }],
    ['a GET with the type of a form and the header', { 'content-type': 'text/plain', ...preflighted }],
    ['a GET with a type of its own', { 'content-type': 'application/graphql' }],
  ])('is refused to %s, as Apollo refuses it', async (_name, headers) => {
    const answer = await fetch(address(), { headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('definition');
  });

  it('is refused to a form', async () => {
    const answer = await fetch(atlas.at('/graphql'), {
      method: 'POST',
      body: new URLSearchParams({ query: document }),
    });
    expect(answer.status).toBe(400);
  });

  it('is not looked for with credentials', async () => {
    const answer = await post({ query: document }, { authorization: 'Basic eDp5' });
    expect(answer.headers.get('x-answer')).toBeNull();
    expect(answer.status).toBe(200);
    const refused = await post({ query: document }, { authorization: 'Bearer x' });
    expect(refused.headers.get('x-answer')).toBeNull();
    expect(refused.status).toBe(401);
  });

  it('of one operation is not given for another', async () => {
    const two = `query A { metrics { code } } query B { metrics { name } }`;
    const named = async (operationName?: string) => (await post({ query: two, operationName })).json();
    expect(Object.keys((await named('A')).data.metrics[0])).toEqual(['code']);
    expect(Object.keys((await named('B')).data.metrics[0])).toEqual(['name']);
    expect((await named()).errors).toHaveLength(1);
    expect((await named('C')).errors).toHaveLength(1);
  });

  it('is never one with errors, or of a document that is refused', async () => {
    for (const query of [
      '{ metrics { nothing } }',
      '{ metrics {',
      '{ a: area(key: { name: "Nowhere at all" }) { code } }',
    ])
      for (const _ of [1, 2]) {
        const answer = await post({ query });
        if ((await answer.json()).errors) expect(answer.headers.get('x-answer')).toBeNull();
        else expect(answer.status).toBe(200);
      }
  });
});

test('with no memory for answers none is kept', async () => {
  const without = await startApp({ env: { ANSWER_CACHE_MB: '0' } });
  for (const _ of [1, 2]) {
    const answer = await fetch(without.at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document }),
    });
    expect(answer.headers.get('x-answer')).toBeNull();
    expect((await answer.json()).data.metrics.length).toBeGreaterThan(5);
  }
});
