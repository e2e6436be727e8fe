import { asking, type Asking } from '../support/asking.js';

let ask: Asking;
beforeAll(async () => {
  ask = await asking();
}, 180_000);

const POPULATION = 'ons-population';

test('a data set says by when its next release is due, against the days of its rhythm', async () => {
  const { datasets } = await ask.data(
    '{ datasets { code expectedFrequency expectedDays isStale dueOn newestRelease { referenceDate } } }',
  );
  const population = datasets.find(({ code }: { code: string }) => code === POPULATION);
  expect(population).toMatchObject({
    expectedFrequency: 'yearly',
    expectedDays: 500,
    newestRelease: { referenceDate: '2023-06-30' },
    dueOn: '2024-11-11',
    isStale: true,
  });
  for (const { expectedDays, newestRelease, dueOn } of datasets)
    expect(dueOn === null).toBe(expectedDays === null || newestRelease === null);
});

test('a release is found by its number within its data set only', async () => {
  const found = await ask.data(
    `query ($code: String!) { dataset(code: $code) { releases { nodes { number version status } } } }`,
    { code: POPULATION },
  );
  const [{ number, version }] = found.dataset.releases.nodes;
  const one = `query ($code: String!, $number: Int!) { dataset(code: $code) { release(number: $number) { version } } }`;
  expect((await ask.data(one, { code: POPULATION, number })).dataset.release).toEqual({ version });
  expect((await ask.data(one, { code: 'ascof-6b', number })).dataset.release).toBeNull();
  expect((await ask.data(one, { code: 'nothing', number })).dataset).toBeNull();
});

test('releases that were published at once are compared in their order', async () => {
  const { dataset } = await ask.data(
    `query ($code: String!) { dataset(code: $code) { releases { nodes {
       number comparedWith { number } changeSummary { entity kind facts breaking }
       changes(first: 3) { totalCount nodes { label detail kind before after isBreaking } pageInfo { hasNextPage } } } } } }`,
    { code: POPULATION },
  );
  const byNumber = [...dataset.releases.nodes].sort((a, b) => a.number - b.number);
  const [first, second] = byNumber;
  expect(first).toMatchObject({
    comparedWith: null,
    changeSummary: [],
    changes: { totalCount: 0, nodes: [] },
  });
  expect(second.comparedWith).toEqual({ number: first.number });
  const facts = second.changeSummary.reduce((sum: number, count: { facts: number }) => sum + count.facts, 0);
  expect(second.changes).toMatchObject({ totalCount: facts, pageInfo: { hasNextPage: facts > 3 } });
});

test('what the checks found is told without what the file holds', async () => {
  const { dataset } = await ask.data(
    `{ dataset(code: "demonstration-country") { newestRelease { rowCount rejectedCount
       validation { errors warnings rejectedRows rules { rule count } messages { totalCount } } } } }`,
  );
  const { rejectedCount, validation } = dataset.newestRelease;
  expect(validation).toMatchObject({ rejectedRows: rejectedCount, errors: 0 });
  const { __type } = await ask.data('{ __type(name: "ValidationMessage") { fields { name } } }');
  expect(__type.fields.map(({ name }: { name: string }) => name)).not.toContain('value');
});

test('a page of changes that is too large is refused', async () => {
  const error = await ask.error(
    `{ dataset(code: "${POPULATION}") { releases { nodes { changes(first: 101) { totalCount } } } } }`,
  );
  expect(error).toMatchObject({ extensions: { code: 'PAGE_TOO_LARGE', limit: 100 } });
});
