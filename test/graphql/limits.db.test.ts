import { asking, type Asking } from '../support/asking.js';

let ask: Asking;

beforeAll(async () => {
  ask = await asking();
}, 180_000);

describe('what is refused before it runs', () => {
  it('is a document that is too deep, with the code of the catalogue', async () => {
    const deep = `{ area(by: {gssCode: "E92000001"}) ${'{ children { area '.repeat(12)}{ name }${' } }'.repeat(12)} }`;
    const { extensions } = await ask.error(deep);
    expect(extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is a document with too many aliases', async () => {
    const many = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: area(by: {gssCode: "E92000001"}) { name }`).join(' ')} }`;
    const { extensions } = await ask.error(many);
    expect(extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is a code or date that is not written as it should be, with how to write it', async () => {
    const code = await ask.error('{ area(by: {gssCode: "E1"}) { name } }');
    expect(code).toMatchObject({
      message: 'GssCode is written like E10000028.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const date = await ask.error(
      'query ($day: Date) { capacity(area: {gssCode: "E92000001"}, asAt: $day) { asAt } }',
      { day: '2025-02-30' },
    );
    expect(date.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
