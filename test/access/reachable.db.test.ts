import { graphql } from 'graphql';
import type { Viewer } from '../../server/access/viewer.js';
import { ApiContext } from '../../server/api/context.js';
import { nodeId } from '../../server/api/node-id.js';
import type { Database } from '../../server/database/database.js';
import { buildAtlasSchema } from '../../server/graphql/schema.js';
import { entities } from '../../server/graphql/index.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { observationReader } from '../../server/observations/reader.js';
import { steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { everyQuery, type Values } from './support/crawl.js';
import { MARKERS, markersIn, type Marker } from './support/markers.js';
import { aim, type Target } from './support/target.js';

let target: Target;
let others: Record<string, Viewer>;
let db: Database;

const closed = metricCatalogue.all.filter(({ access }) => access).map(({ code }) => code);
const schema = buildAtlasSchema();

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
  ({ target, others } = await aim(db));
});

/** Values for every way in, aimed at the target. */
function values(): Values {
  const { code, lot, home } = target;
  const range = '{from: "2024-04", to: "2026-09"}';
  const question = `{metricCodes: ${JSON.stringify(closed)}, areaCodes: ["${code}"], range: ${range}}`;
  return {
    AreaKey: `{gssCode: "${code}"}`,
    GssCode: `"${code}"`,
    within: `"${code}"`,
    CareHomeKey: `{cqcLocationId: "${home}"}`,
    MonthRange: range,
    YearMonth: '"2026-08"',
    Date: '"2026-09-30"',
    FinancialYear: '"2025-26"',
    ObservationQuery: question,
    FeeUpliftInput: `{commissioner: "${code}", financialYear: "2026-27", lots: [{lotId: "${lot}", presentWeekly: "900.00"}],
      shares: [{kind: OTHER, name: "All", rate: "0.05", weight: "1"}]}`,
    first: '5',
    lotId: `"${lot}"`,
    BenchmarkInput: '{method: NATION}',
    'Query.areas.areaType': 'CASSR',
    'Query.areas.nation': 'DEMONSTRATION',
    'Query.areaSearch.text': '"Saltmere"',
    'Query.dataset.code': '"placements"',
    'Dataset.release.number': '1',
    'Query.metric.code': `"${closed[0]}"`,
    'Query.node.id': `"${nodeId('Area', code)}"`,
    'Query.nodes.ids': `["${nodeId('CareHome', home)}", "${nodeId('Lot', 'nursing')}"]`,
    'Query.provider.cqcProviderId': '"DEMO-P1"',
  };
}

/** What a query answers somebody, past the limits of depth and cost that stop such queries over HTTP. */
async function answerTo(who: Viewer, source: string): Promise<string> {
  const reader = (door: ApiContext['door']) => observationReader(db.pool, metricCatalogue, door);
  const contextValue = new ApiContext(db, metricCatalogue, reader, 'crawl', who);
  return JSON.stringify(await graphql({ schema, source, contextValue }));
}

describe('everything that can be reached from every root field', () => {
  let queries: Map<string, string>;
  beforeAll(() => {
    queries = everyQuery(schema, values(), 4);
  });

  test('shows a steward every private kind of data, so that the crawl proves something', async () => {
    const seen = new Set<Marker>();
    for (const query of queries.values())
      for (const marker of markersIn(await answerTo(steward, query))) seen.add(marker);
    expect([...seen].sort()).toEqual([...MARKERS].sort());
  }, 180_000);

  test.each([
    'nobody',
    'a provider from elsewhere',
    'the commissioner of another council',
    'a partner of another board',
  ])(
    'shows %s nothing of it',
    async (name) => {
      const leaks: string[] = [];
      for (const [field, query] of queries) {
        const found = markersIn(await answerTo(others[name]!, query));
        if (found.length > 0) leaks.push(`${field}: ${found.join(', ')}`);
      }
      expect(leaks).toEqual([]);
    },
    180_000,
  );
});
