import { asking, type Asking } from '../support/asking.js';

let ask: Asking;

beforeAll(async () => {
  ask = await asking();
}, 180_000);

describe('areas', () => {
  it('are found by GSS code and by their global id alike', async () => {
    const { area } = await ask.data(
      '{ area(by: {gssCode: "E10000028"}) { id name areaType nation regulator } }',
    );
    expect(area).toMatchObject({
      name: 'Staffordshire',
      areaType: 'CASSR',
      nation: 'ENGLAND',
      regulator: 'CQC',
    });
    const again = await ask.data(
      'query ($id: ID!) { area(by: {id: $id}) { name } node(id: $id) { id ... on Area { name } } }',
      { id: area.id },
    );
    expect(again).toEqual({ area: { name: 'Staffordshire' }, node: { id: area.id, name: 'Staffordshire' } });
  });

  it('that nothing has the code of are null where they may be, and coded where they must be', async () => {
    expect(await ask.data('{ area(by: {gssCode: "E99999999"}) { name } }')).toEqual({ area: null });
    const { extensions, message } = await ask.error('{ capacity(area: {gssCode: "E99999999"}) { asAt } }');
    expect(extensions).toMatchObject({ code: 'NOT_FOUND', retry: false });
    expect(message).toBe('There is no area E99999999.');
  });

  it('take exactly one key', async () => {
    const both = await ask.error('{ area(by: {gssCode: "E10000028", id: "x"}) { name } }');
    expect(both.message).toMatch(/exactly one key/);
  });

  it('name their successors when they were abolished', async () => {
    const { area } = await ask.data(
      '{ area(by: {gssCode: "E10000006"}) { validTo successors { kind share area { name } } } }',
    );
    expect(area.validTo).toBe('2023-04-01');
    expect(area.successors).toEqual([
      { kind: 'SPLIT', share: null, area: { name: 'Cumberland' } },
      { kind: 'SPLIT', share: null, area: { name: 'Westmorland and Furness' } },
    ]);
  });

  it('of Wales name their own regulator, and figures of the English one do not apply', async () => {
    const { area, capacity } = await ask.data(
      '{ area(by: {gssCode: "W06000012"}) { regulator } capacity(area: {gssCode: "W06000012"}) { homes { value status statusReason } } }',
    );
    expect(area.regulator).toBe('CIW');
    expect(capacity.homes).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
    expect(capacity.homes.statusReason).toContain('Care Inspectorate Wales');
  });

  it('are listed page by page without a gap or a repetition', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const {
        areas,
      }: {
        areas: {
          nodes: { gssCode: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await ask.data(
        'query ($after: Cursor) { areas(areaType: CASSR, nation: ENGLAND, first: 50, after: $after) { totalCount nodes { gssCode } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(areas.totalCount).toBe(153);
      names.push(...areas.nodes.map(({ gssCode }) => gssCode));
      after = areas.pageInfo.hasNextPage ? areas.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(names).size).toBe(153);
    expect(names).toHaveLength(153);
  });

  it('of the demonstration country stay out of lists unless they are asked for', async () => {
    const { real, invented } = await ask.data(
      '{ real: areas(nameContains: "Harrowdale") { totalCount } invented: areas(nation: DEMONSTRATION, areaType: CASSR) { totalCount nodes { isDemonstration } } }',
    );
    expect(real.totalCount).toBe(0);
    expect(invented.totalCount).toBe(6);
  });

  it.each([
    ['stafordshire', 'Staffordshire'],
    ['Bristol', 'Bristol, City of'],
    ['durham', 'County Durham'],
    ['kingston upon hull', 'Kingston upon Hull, City of'],
    ['E08000004', 'Oldham'],
    ['north west', 'North West'],
  ])('are found by what people type: %s', async (text, name) => {
    const { areaSearch } = await ask.data(
      'query ($text: String!) { areaSearch(text: $text) { area { name } } }',
      { text },
    );
    expect(areaSearch[0].area.name).toBe(name);
  });

  it('are compared with the councils of their region, themselves left out', async () => {
    const { area } = await ask.data(
      '{ area(by: {gssCode: "E08000004"}) { comparators(method: REGION, limit: 100) { area { gssCode } } } }',
    );
    const codes = area.comparators.map((member: { area: { gssCode: string } }) => member.area.gssCode);
    expect(codes).not.toContain('E08000004');
    expect(codes).toContain('E08000001');
    expect(codes).toHaveLength(23);
  });

  it('show what official publications print, and what follows from it, apart from what is computed', async () => {
    const { area } = await ask.data(
      '{ area(by: {gssCode: "E10000028"}) { publishedTables { code comparisons { serviceType againstLabel statement } release { dataset { publisher } } } } }',
    );
    const table = area.publishedTables.find(
      ({ code }: { code: string }) => code === 'staffordshire-capacity-per-100k',
    );
    expect(table.release.dataset.publisher).toBe('Staffordshire County Council');
    expect(table.comparisons.map(({ statement }: { statement: string }) => statement)).toEqual([
      '29.9% lower than Comparators',
      '18.0% higher than Comparators',
      '8.8% lower than Comparators',
      '22.6% lower than England',
      '7.9% higher than England',
      '7.7% lower than England',
    ]);
  });
});
