import { addDays } from '../../seeds/demonstration/calendar';
import { HARROWDALE } from '../../seeds/demonstration/councils';
import { bedReturns } from '../../seeds/demonstration/placements/bed-returns';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { askAs } from '../fees/support/asking-as';
import { commissionerOf, nobody, providerOf, steward } from '../factories/viewers';
import { testDatabase } from '../support/postgres';

const HOMES = `query ($area: GssCode!, $day: Date!, $bedType: BedType, $first: Int = 100, $after: Cursor) {
  vacancies(area: { gssCode: $area }, asAt: $day) {
    admittableVacancies { value } occupancy { numerator } homesExpected homesContributing homesStale homesWithoutReturn
    byHome(bedType: $bedType, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { asAt isStale maximum occupied vacantReserved vacantAccepting unavailable careHome { cqcLocationId provider { cqcProviderId } } }
    }
  }
}`;
const DAY = '2026-09-30';
interface Node {
  asAt: string | null;
  isStale: boolean | null;
  maximum: number | null;
  occupied: number | null;
  vacantAccepting: number | null;
  careHome: { cqcLocationId: string; provider: { cqcProviderId: string } };
}
interface Told {
  homesExpected: number;
  homesStale: number;
  homesWithoutReturn: number;
  byHome: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  nodes: Node[];
}
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

async function homesOf(viewer: typeof steward, more: object = {}): Promise<Told> {
  const { data, errors } = await askAs(db, viewer, HOMES, { area: HARROWDALE, day: DAY, ...more });
  expect(errors).toEqual([]);
  const nodes: Node[] = data.vacancies.byHome.nodes;
  return { ...data.vacancies, nodes };
}
const sum = (nodes: readonly Node[], of: (node: Node) => number | null) =>
  nodes.reduce((all, node) => all + (of(node) ?? 0), 0);

test('home by home agrees with the last returns that were sent, and adds up to the total', async () => {
  const told = await homesOf(commissionerOf(HARROWDALE));
  const all = bedReturns();
  for (const { careHome, asAt, maximum, occupied, vacantAccepting } of told.nodes) {
    const own = all.filter((row) => row.location_id === careHome.cqcLocationId && row.as_at <= DAY);
    const last =
      own
        .map((row) => row.as_at)
        .toSorted()
        .at(-1) ?? null;
    const lines = own.filter((row) => row.as_at === last);
    const add = (field: 'maximum' | 'occupied' | 'accepting') =>
      last === null ? null : lines.reduce((beds, row) => beds + row[field], 0);
    expect({ asAt, maximum, occupied, vacantAccepting }).toEqual({
      ...{
        asAt: last,
        maximum: add('maximum'),
        occupied: add('occupied'),
        vacantAccepting: add('accepting'),
      },
    });
  }
  const fresh = told.nodes.filter(({ asAt }) => asAt !== null && asAt >= addDays(DAY, -35));
  expect(told.nodes.filter(({ isStale }) => isStale === false)).toEqual(fresh);
  expect(told).toMatchObject({
    ...{ homesExpected: told.byHome.totalCount, homesContributing: fresh.length },
    admittableVacancies: { value: sum(fresh, ({ vacantAccepting }) => vacantAccepting) },
    occupancy: { numerator: sum(fresh, ({ occupied }) => occupied) },
  });
  expect(told.homesStale + told.homesWithoutReturn).toBe(told.byHome.totalCount - fresh.length);
});

test('pages put together are the whole list, each home once', async () => {
  const whole = await homesOf(steward);
  const pages: Node[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const { nodes, byHome } = await homesOf(steward, { first: 7, after });
    pages.push(...nodes);
    ({ hasNextPage: isMore, endCursor: after } = byHome.pageInfo);
  }
  expect(pages).toEqual(whole.nodes);
});

test('of one bed type it tells of the homes that have such beds, and its cursors fit no other type', async () => {
  const nursing = await homesOf(steward, { bedType: 'GENERAL_NURSING', first: 2 });
  const lines = bedReturns().filter((row) => row.bed_type === 'GENERAL_NURSING');
  const having = new Set(lines.map((row) => row.location_id));
  for (const { careHome } of nursing.nodes) expect(having).toContain(careHome.cqcLocationId);
  expect(nursing.byHome.totalCount).toBeLessThan(nursing.homesExpected);
  const { errors } = await askAs(db, steward, HOMES, {
    ...{ area: HARROWDALE, day: DAY, bedType: 'DEMENTIA_NURSING', after: nursing.byHome.pageInfo.endCursor },
  });
  expect(errors[0]!.code).toBe('STALE_CURSOR');
});

test('a provider finds the own homes and no trace of others; the public nothing', async () => {
  const { nodes } = await homesOf(steward);
  const provider = nodes[0]!.careHome.provider.cqcProviderId;
  const own = await homesOf(providerOf(provider));
  expect(own.nodes).toEqual(nodes.filter(({ careHome }) => careHome.provider.cqcProviderId === provider));
  expect(own.byHome.totalCount).toBe(own.nodes.length);
  const { errors } = await askAs(db, nobody, HOMES, { area: HARROWDALE, day: DAY });
  expect(errors[0]!.code).toBe('UNAUTHENTICATED');
});
