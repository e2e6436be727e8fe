import type { Request } from 'express';
import { audienceOf } from '../../server/answers/audience.js';
import { canonicalJson } from '../../server/answers/canonical-json.js';
import { readQuestion } from '../../server/answers/question.js';

const document = '{ areas { code } }';
const json = { 'content-type': 'application/json' };

function request({
  method = 'POST',
  url = '/',
  headers = json as Record<string, string>,
  body = {} as unknown,
}) {
  const accepts = ([first]: string[]) => first;
  return { method, url, headers, body, accepts } as unknown as Request;
}

describe('variables', () => {
  it('are the same in whatever order their fields stand', () => {
    expect(canonicalJson({ b: { d: 1, c: [1, 2] }, a: null })).toBe(
      canonicalJson({ a: null, b: { c: [1, 2], d: 1 } }),
    );
  });

  it.each([
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: 1 }, { a: '1' }],
    [{ a: 'b","c":"d' }, { a: 'b', c: 'd' }],
    [JSON.parse('{"__proto__": 1}'), {}],
    [{ a: [] }, { a: {} }],
  ])('%j and %j are not', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });

  it('that are nested beyond reason have no such text', () => {
    expect(canonicalJson(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBeNull();
  });
});

describe('a question whose answer may be kept', () => {
  it('is a query as JSON', () => {
    expect(readQuestion(request({ body: { query: document, variables: { b: 1, a: 2 } } }))).toEqual({
      document,
      operationName: null,
      variables: '{"a":2,"b":1}',
      mediaType: 'application/json; charset=utf-8',
    });
  });

  it('is a query in an address, sent with a header that other sites cannot send', () => {
    const search = new URLSearchParams({ query: document, variables: '{"a":2}' });
    const headers = { 'apollo-require-preflight': '1' };
    expect(readQuestion(request({ method: 'GET', url: `/?${search}`, headers }))).toMatchObject({
      document,
      variables: '{"a":2}',
    });
  });

  it.each([
    ['a bare GET', { method: 'GET', headers: {} }],
    ['a GET that says it sends a form', { method: 'GET', headers: { 'content-type': 'text/plain' } }],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a text', { headers: { 'content-type': 'text/plain; application/json' } }],
    ['a body without a type', { headers: {} }],
    ['another method', { method: 'PUT' }],
    ['several questions', { body: [{ query: document }] }],
    ['no question', { body: {} }],
    ['a mutation', { body: { query: 'mutation { publish }' } }],
    ['a mutation beside a query', { body: { query: `query A ${document}\nmutation\nB { publish }` } }],
    ['a subscription', { body: { query: 'subscription { published }' } }],
    ['extensions', { body: { query: document, extensions: { persistedQuery: {} } } }],
    ['variables as text', { body: { query: document, variables: '{}' } }],
    ['an operation name that is none', { body: { query: document, operationName: 7 } }],
  ])('is not %s', (_name, given) => {
    const search = new URLSearchParams({ query: document });
    expect(readQuestion(request({ body: { query: document }, url: `/?${search}`, ...given }))).toBeNull();
  });

  it('is not one whose address says something twice', () => {
    const url = `/?query=${encodeURIComponent(document)}&query=other`;
    expect(readQuestion(request({ method: 'GET', url }))).toBeNull();
  });
});

describe('who asks', () => {
  it('is the public without credentials', () => {
    expect(audienceOf({ headers: { accept: '*/*' } })).toEqual({ key: 'PUBLIC', isPublic: true });
  });

  it.each([{ authorization: 'Bearer x' }, { authorization: '' }, { 'x-api-key': 'x' }])(
    'is nobody that we know with %j',
    (headers) => expect(audienceOf({ headers })).toBeNull(),
  );
});
