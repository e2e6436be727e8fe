import { testDatabase } from '../support/postgres.js';
import { asking, type Asking } from '../support/asking.js';
import { readFacts } from '../metrics/recompute/facts.js';
import { figuresOf } from '../metrics/recompute/figures.js';

interface Told {
  kind: string;
  on: string;
  until: string | null;
  title: string;
  beds: number;
  homeCount: number;
  areas: { gssCode: string }[];
  metrics: { code: string }[];
  source: { title: string; publisher: string; publishedOn: string | null; licence: string };
  homes: { beds: number; on: string; careHome: { name: string } }[];
  release: { version: string } | null;
}

const FIELDS = `kind on until title description isGeneral beds homeCount areas { gssCode } metrics { code }
  source { title publisher publishedOn licence } homes { beds on careHome { name } } release { version }`;
const EVENTS_OF = `query ($area: GssCode!, $range: MonthRange!, $kinds: [EventKind!], $metric: String) {
  area(by: { gssCode: $area }) { events(range: $range, kinds: $kinds, metricCode: $metric) { ${FIELDS} } } }`;
const RANGE = { from: '2011-01', to: '2026-12' };

let ask: Asking;

async function eventsOf(area: string, more: Record<string, unknown> = {}): Promise<Told[]> {
  const data = await ask.data(EVENTS_OF, { area, range: RANGE, ...more });
  return data.area.events;
}
const titles = (events: readonly Told[]) => events.map(({ title }) => title);

beforeAll(async () => {
  ask = await asking();
}, 180_000);

describe('what is recorded', () => {
  test('concerns every area of the nation that it names, and no other', async () => {
    const lockdown = 'First national lockdown in England';
    expect(titles(await eventsOf('E08000004'))).toContain(lockdown);
    expect(titles(await eventsOf('E12000002'))).toContain(lockdown);
    expect(titles(await eventsOf('E54000057'))).toContain(lockdown);
    const wales = titles(await eventsOf('W06000012'));
    expect(wales).not.toContain(lockdown);
    expect(wales).toContain('Published ratings begin in Wales');
    expect((await eventsOf('D92000001')).filter(({ kind }) => !kind.startsWith('HOME_'))).toEqual([]);
  });

  test('is cut to the months asked for, counting what still lasts', async () => {
    const inMay = await eventsOf('E08000004', { range: { from: '2020-05', to: '2020-05' } });
    expect(titles(inMay)).toEqual(['First national lockdown in England']);
  });

  test('is told of the measures that it concerns, and of all where it concerns all', async () => {
    const ofRatings = titles(await eventsOf('E08000004', { metric: 'good_or_better_of_rated' }));
    expect(ofRatings).toContain('Single assessment framework first used in England');
    expect(ofRatings).toContain('First national lockdown in England');
    expect(ofRatings).not.toContain('Population estimates rest on Census 2021 from here on');
    const ofRates = titles(await eventsOf('E08000004', { metric: 'beds_per_100k' }));
    expect(ofRates).toContain('Population estimates rest on Census 2021 from here on');
    expect(ofRates).not.toContain('Single assessment framework first used in England');
  });

  test('names measures and areas that exist, and its source and licence', async () => {
    const { events } = await ask.data(
      `{ events(range: { from: "2011-01", to: "2026-12" }) { ${FIELDS} metricCodes } }`,
    );
    for (const event of events as (Told & { metricCodes: string[] })[]) {
      expect(event.metrics).toHaveLength(event.metricCodes.length);
      expect(event.areas.length).toBeGreaterThan(0);
      expect(event.source.title && event.source.publisher && event.source.licence).toBeTruthy();
    }
    expect([...events].sort((a: Told, b: Told) => a.on.localeCompare(b.on))).toEqual(events);
  });
});

describe('boundary changes', () => {
  test('are told of the areas before and after, with the order as their source', async () => {
    const expected = {
      kind: 'BOUNDARY_CHANGE',
      on: '2023-04-01',
      title: 'Cumberland; Westmorland and Furness replaced Cumbria',
      source: { title: 'The Cumbria (Structural Changes) Order 2022', publisher: 'legislation.gov.uk' },
    };
    for (const area of ['E10000006', 'E06000063', 'E07000026']) {
      const [event] = await eventsOf(area, { kinds: ['BOUNDARY_CHANGE'] });
      expect(event).toMatchObject(expected);
    }
    expect(await eventsOf('E08000004', { kinds: ['BOUNDARY_CHANGE'] })).toEqual([]);
  });

  test('of a code alone say so, without a remark taken for the name of the order', async () => {
    const [sheffield] = await eventsOf('E08000039', { kinds: ['BOUNDARY_CHANGE'] });
    expect(sheffield!.source.title).toBe('The Barnsley and Sheffield (Boundary Change) Order 2024');
    const [gateshead] = await eventsOf('E08000037', { kinds: ['BOUNDARY_CHANGE'] });
    expect(gateshead).toMatchObject({
      title: 'Gateshead got a new code',
      source: { publisher: 'Office for National Statistics' },
    });
  });
});

test('months the wrong way round are refused', async () => {
  const error = await ask.error(EVENTS_OF, { area: 'E08000004', range: { from: '2024-02', to: '2024-01' } });
  expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'range' } });
});

describe('openings and closures', () => {
  const kinds = { HOME_OPENED: 'opened_beds', HOME_CLOSED: 'closed_beds' } as const;

  test('name the home and its day where there is one, and the largest where there are more', async () => {
    const events = await eventsOf('D10000001', { kinds: Object.keys(kinds) });
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      const [largest] = event.homes;
      expect(event.homes.length).toBe(Math.min(event.homeCount, 5));
      expect(event.release).not.toBeNull();
      expect(event.source).toMatchObject({ publisher: expect.any(String), licence: expect.any(String) });
      if (event.homeCount > 1) continue;
      expect(event).toMatchObject({ on: largest!.on, until: null, beds: largest!.beds });
      expect(event.title).toContain(largest!.careHome.name);
    }
  });

  test('are the months in which a plain count finds a hundredth of the beds opened or closed', async () => {
    const areas = ['D10000001', 'D92000001'];
    const answers = await Promise.all(areas.map((area) => eventsOf(area, { kinds: Object.keys(kinds) })));
    const figures = figuresOf(await readFacts(await testDatabase({ seeded: true })));
    for (const [i, area] of areas.entries()) {
      const byKey = new Map(figures(area).map(({ key, value }) => [key, value]));
      const told = answers[i]!;
      for (const [kind, metric] of Object.entries(kinds)) {
        const counted = [...byKey]
          .filter(([key]) => key.startsWith(`${metric} ALL`))
          .map(([key, beds]) => ({ month: key.slice(-7), beds: beds! }))
          .filter(({ month, beds }) => beds > 0 && beds >= 0.01 * byKey.get(`opening_beds ALL  ${month}`)!);
        expect(
          told
            .filter((event) => event.kind === kind)
            .map(({ on, beds }) => ({ month: on.slice(0, 7), beds })),
        ).toEqual(counted);
      }
    }
  });
});
