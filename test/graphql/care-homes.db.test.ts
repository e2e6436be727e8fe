import { asking, type Asking } from '../support/asking.js';

let ask: Asking;

beforeAll(async () => {
  ask = await asking();
}, 180_000);

describe('care homes', () => {
  it('are paged forwards and backwards in one stable order', async () => {
    const query =
      'query ($first: Int, $after: Cursor, $last: Int, $before: Cursor) { careHomes(within: "D10000002", first: $first, after: $after, last: $last, before: $before) { totalCount nodes { cqcLocationId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const one = (await ask.data(query, { first: 3 })).careHomes;
    const two = (await ask.data(query, { first: 3, after: one.pageInfo.endCursor })).careHomes;
    const back = (await ask.data(query, { last: 3, before: two.pageInfo.startCursor })).careHomes;
    expect(back.nodes).toEqual(one.nodes);
    expect(two.nodes).not.toEqual(one.nodes);
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('refuse a page that is too large and a cursor of another list', async () => {
    const large = await ask.error('{ careHomes(within: "D10000002", first: 5000) { totalCount } }');
    expect(large.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', limit: 100 });
    const { careHomes } = await ask.data(
      '{ careHomes(within: "D10000002", first: 1) { pageInfo { endCursor } } }',
    );
    const stale = await ask.error(
      'query ($after: Cursor) { careHomes(within: "D10000003", after: $after) { totalCount } }',
      { after: careHomes.pageInfo.endCursor },
    );
    expect(stale.extensions?.code).toBe('STALE_CURSOR');
  });

  it('say why a list of them is empty', async () => {
    const { careHomes } = await ask.data(
      '{ careHomes(within: "E10000012") { totalCount emptyBecause { code message } } }',
    );
    expect(careHomes).toMatchObject({ totalCount: 0, emptyBecause: { code: 'SOURCE_UNAVAILABLE' } });
  });

  it('of the demonstration country are left out of lists of all homes', async () => {
    const { careHomes } = await ask.data('{ careHomes { totalCount } }');
    expect(careHomes.totalCount).toBe(0);
  });

  it('of a provider are told, also where the provider is invented', async () => {
    const { careHome } = await ask.data(
      '{ careHome(by: {cqcLocationId: "DEMO-0316"}) { provider { cqcProviderId } } }',
    );
    const { provider } = await ask.data(
      'query ($id: String!) { provider(cqcProviderId: $id) { careHomes(first: 100) { totalCount nodes { cqcLocationId isDemonstration provider { cqcProviderId } } } } }',
      { id: careHome.provider.cqcProviderId },
    );
    const { nodes, totalCount } = provider.careHomes;
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.map((home: { cqcLocationId: string }) => home.cqcLocationId)).toContain('DEMO-0316');
    for (const home of nodes)
      expect(home).toMatchObject({ isDemonstration: true, provider: careHome.provider });
  });

  it('show both registrations of a pair and which one is counted', async () => {
    const { careHomes } = await ask.data(
      '{ careHomes(within: "D92000001", first: 100, filter: {includeNotCounted: true, nameContains: ""}) { nodes { countsTowardsSupply dualRegistrationOf { cqcLocationId countsTowardsSupply } } pageInfo { hasNextPage } } }',
    );
    expect(careHomes.nodes.length).toBe(100);
    const { careHome } = await ask.data(
      '{ careHome(by: {cqcLocationId: "DEMO-0316"}) { countsTowardsSupply dualRegistrationOf { cqcLocationId countsTowardsSupply } } }',
    );
    expect(careHome).toEqual({
      countsTowardsSupply: false,
      dualRegistrationOf: { cqcLocationId: 'DEMO-0315', countsTowardsSupply: true },
    });
  });

  it('without a known number of beds say so and are never 0', async () => {
    const { careHome } = await ask.data(
      '{ careHome(by: {cqcLocationId: "DEMO-0317"}) { registeredBeds { value status statusReason homesContributing homesExpected } } }',
    );
    expect(careHome.registeredBeds).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
      homesContributing: 0,
      homesExpected: 1,
    });
  });

  it('rated by service group are governed by the lowest, and show both', async () => {
    const { careHome } = await ask.data(
      '{ careHome(by: {cqcLocationId: "DEMO-0324"}) { rating { overall serviceGroups { overall } } } }',
    );
    const bands = careHome.rating.serviceGroups.map(({ overall }: { overall: string }) => overall);
    expect(new Set(bands).size).toBe(2);
    const order = ['INADEQUATE', 'REQUIRES_IMPROVEMENT', 'GOOD', 'OUTSTANDING'];
    expect(order.indexOf(careHome.rating.overall)).toBe(
      Math.min(...bands.map((band: string) => order.indexOf(band))),
    );
  });
});
