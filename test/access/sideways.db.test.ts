import type { Viewer } from '../../server/access/viewer.js';
import { openDatabase } from '../../server/database/database.js';
import { buildAtlasSchema } from '../../server/graphql/schema.js';
import { entities } from '../../server/graphql/index.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { commissionerOf, nobody, steward } from '../factories/viewers.js';
import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { markersIn } from './support/markers.js';
import { aim, type Target } from './support/target.js';

let target: Target;
let others: Record<string, Viewer>;
let atlas: RunningAtlas;
let viewer: Viewer = nobody;

/** One that is stored, and all that are closed. */
const metric = 'placements_on_time';
const closed = metricCatalogue.all.filter(({ access }) => access).map(({ code }) => code);
const schema = buildAtlasSchema();

beforeAll(async () => {
  const started = await startApp({ viewer: () => viewer });
  atlas = started;
  const db = await openDatabase(started.databaseUrl, { entities });
  ({ target, others } = await aim(db));
  await db.close();
});

describe('over HTTP', () => {
  const as = (who: Viewer) => void (viewer = who);
  const series = (codes = closed, rest = '') =>
    `series(query: {metricCodes: ${JSON.stringify(codes)}, areaCodes: ["${target.code}"],
      range: {from: "2025-01", to: "2025-12"} ${rest}}) { metric { code } values statuses points { value numerator } }`;

  test.each([
    ['under another name', () => `{ harmless: ${series()} }`],
    ['in a fragment', () => `query { ...f } fragment f on Query { ${series()} }`],
    ['in a fragment without a name', () => `{ ... on Query { ... @include(if: true) { ${series()} } } }`],
    // One closed measure fewer: a question takes 30 at most.
    ['beside something open', () => `{ ${series(['registered_beds', ...closed.slice(1)])} }`],
    ['as published before', () => `{ ${series(closed, ', asPublishedOn: "v2"')} }`],
    ['by financial year', () => `{ ${series(closed, ', per: FINANCIAL_YEAR')} }`],
    ['as areas were then', () => `{ ${series(closed, ', geography: AS_AT_EVENT')} }`],
    [
      'as all councils of the country',
      () =>
        `{ series(query: {metricCodes: ["${closed[0]}"], areaType: CASSR, within: "D92000001",
        range: {from: "2025-01", to: "2025-12"}}) { values } }`,
    ],
    [
      'as single observations',
      () =>
        `{ observations(query: {metricCodes: ["${closed[0]}"], areaCodes: ["${target.code}"],
        range: {from: "2025-01", to: "2025-01"}}) { totalCount nodes { value } } }`,
    ],
  ])('a private measure asked for %s is refused to all who may not see it', async (_how, document) => {
    for (const [name, who] of Object.entries(others)) {
      as(who);
      const answer = await atlas.query(document());
      const code = name === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect([name, answer.errors?.[0]?.extensions?.code]).toEqual([name, code]);
      expect(answer.data ?? null).toBeNull();
      expect(JSON.stringify(answer.errors)).not.toContain('Saltmere');
    }
  });

  test.each(['some homes', 'groups of homes', 'a day within a month'])(
    'a private measure cannot be told of %s, by anybody',
    async (what) => {
      as(steward);
      const rest = {
        'some homes': ', filter: {minBeds: 5}',
        'groups of homes': ', groupBy: [PROVIDER]',
        'a day within a month': '',
      }[what];
      const document =
        what === 'a day within a month'
          ? `{ capacity(area: {gssCode: "${target.code}"}, asAt: "2025-06-17") { homes { value } } ${series()} }`
          : `{ ${series(closed, rest)} }`;
      const answer = await atlas.query(document);
      if (what === 'a day within a month') expect(answer.errors).toBeUndefined();
      else expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );

  test('an answer that a commissioner got is not given to the next who asks the same', async () => {
    const document = `{ ${series()} }`;
    as(commissionerOf(target.code));
    const told = await atlas.query(document);
    expect(told.errors).toBeUndefined();
    expect(markersIn(JSON.stringify(told)).length).toBeGreaterThan(0);
    for (const who of Object.values(others)) {
      as(who);
      const answer = await atlas.query(document);
      expect(answer.errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
  });

  test('a GET with the tag of a commissioner’s answer tells nobody that it still holds', async () => {
    const address = `/graphql?query=${encodeURIComponent(`{ ${series()} }`)}`;
    const headers = { accept: 'application/json', 'apollo-require-preflight': 'yes' };
    as(commissionerOf(target.code));
    const told = await fetch(atlas.at(address), { headers });
    expect(told.headers.get('cache-control')).toContain('no-store');
    as(nobody);
    const tag = told.headers.get('etag') ?? '"*"';
    const again = await fetch(atlas.at(address), { headers: { ...headers, 'if-none-match': tag } });
    expect(again.status).not.toBe(304);
    expect(markersIn(await again.text())).toEqual([]);
  });

  test.each(['csv', 'ods', 'xlsx', 'json', 'svg'])('a file (%s) is refused as well', async (format) => {
    const address = `/export/figures.${format}?metrics=${metric}&areas=${target.code}&from=2025-01&to=2025-12`;
    for (const who of Object.values(others)) {
      as(who);
      const response = await fetch(atlas.at(address));
      const status = who === nobody ? 401 : 403;
      expect([format, response.status]).toEqual([format, status]);
      expect(markersIn(await response.text())).toEqual([]);
      const head = await fetch(atlas.at(address), { method: 'HEAD' });
      expect([format, head.status]).toEqual([format, status]);
      const kept = await fetch(atlas.at(address), { headers: { 'if-none-match': '*' } });
      expect([format, kept.status]).toEqual([format, status]);
    }
    // Workbooks are written by the built program only.
    if (format === 'ods' || format === 'xlsx') return;
    as(commissionerOf(target.code));
    const own = await fetch(atlas.at(address));
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toContain('no-store');
  });

  test('nothing told says why to those who may ask', async () => {
    const why = async (code: string, area = target.code) => {
      const answer = await atlas.query(
        `{ observations(query: {metricCodes: ["${code}"], areaCodes: ["${area}"], range: {from: "2015-01", to: "2015-02"}}) {
             emptyBecause { code message } } }`,
      );
      return answer.data.observations.emptyBecause.message;
    };
    as(steward);
    expect(await why('fee_average_price')).toContain('ask feeBenchmark');
    expect(await why('bed_occupancy')).toMatch(
      /^No release tells 2015-01 to 2015-02; there are figures from 20/,
    );
    expect(await why('bed_occupancy', 'E08000001')).toContain('atlas import bed-returns');
  });

  test('the audit is fetched by the steward alone', async () => {
    for (const [who, status] of [
      [nobody, 401],
      [commissionerOf(target.code), 403],
      [steward, 200],
    ] as const) {
      as(who);
      const response = await fetch(atlas.at('/export/audit.csv'));
      expect(response.status).toBe(status);
      expect((await response.text()).includes('previous_hash') || response.status === 200).toBe(
        status === 200,
      );
    }
  });

  test('a comparison of one’s own private figure tells nothing of others', async () => {
    as(commissionerOf(target.code));
    const { data, errors } = await atlas.query(
      `{ series(query: {metricCodes: ["${metric}"], areaCodes: ["${target.code}"], range: {from: "2025-06", to: "2025-06"}}) {
         points { nation: comparison(against: {method: NATION}) { outcome benchmarkValue rank benchmarkReason }
                  list: comparison(against: {method: CUSTOM_LIST, areaCodes: ["D10000001", "D10000002"]}) { outcome benchmarkValue rank } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const point of data.series[0].points) {
      expect(point.nation).toMatchObject({ outcome: 'NOT_COMPARED', benchmarkValue: null, rank: null });
      expect(point.nation.benchmarkReason).toBe('Figures of these places are not open to you.');
      expect(point.list).toMatchObject({ benchmarkValue: null, rank: null });
    }
  });

  test('there is no other way in: no entities, no service document, no subscription', () => {
    expect(Object.keys(schema.getQueryType()!.getFields())).not.toContain('_entities');
    expect(Object.keys(schema.getQueryType()!.getFields())).not.toContain('_service');
    expect(schema.getSubscriptionType() ?? null).toBeNull();
  });
});
