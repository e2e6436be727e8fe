import { HARROWDALE, SALTMERE } from '../../seeds/demonstration/councils';
import { bedReturns, OVERFULL, SILENT } from '../../seeds/demonstration/placements/bed-returns';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { askAs } from '../fees/support/asking-as';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers';
import { testDatabase } from '../support/postgres';

const CAPACITY = `capacity(month: $month) {
  month asAt isStale freshDays warnings sources { version }
  lines { bedType maximum occupied vacantReserved vacantAccepting unavailable exceedsMaximum }
  occupancy { value status statusReason numerator denominator { value } metric { code } }
  admittableVacancies { value status metric { code } }
}`;
const OF_AREA = `query ($area: GssCode!, $month: YearMonth!) {
  area(by: { gssCode: $area }) { careHomes(first: 50) { nodes { cqcLocationId ${CAPACITY} } } }
}`;
const OF_HOME = `query ($id: CqcLocationId!, $month: YearMonth!) { careHome(by: { cqcLocationId: $id }) { name provider { cqcProviderId } ${CAPACITY} } }`;
const BOARD = 'D54000001';
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

const rows = bedReturns();
const linesOf = (home: string, month: string) => {
  const sent = rows.filter(({ location_id, as_at }) => location_id === home && as_at.startsWith(month));
  return sent
    .toSorted((one, other) => (one.bed_type < other.bed_type ? -1 : 1))
    .map(({ bed_type: bedType, maximum, occupied, reserved, accepting }) => ({
      ...{ bedType, maximum, occupied, vacantReserved: reserved, vacantAccepting: accepting },
      unavailable: Math.max(0, maximum - occupied - reserved - accepting),
      exceedsMaximum: occupied + reserved + accepting > maximum,
    }));
};
const reads = async () =>
  (
    await db.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_event WHERE action = 'READ'`,
    )
  ).rows[0]!.count;
const ofHome = async (viewer: typeof steward, id: string, month: string) =>
  askAs(db, viewer, OF_HOME, { id, month });

test('fifty homes of a list are one private read, each with what it sent', async () => {
  const before = await reads();
  const { data, errors } = await askAs(db, commissionerOf(HARROWDALE), OF_AREA, {
    ...{ area: HARROWDALE, month: '2026-08' },
  });
  expect(errors).toEqual([]);
  expect(await reads()).toBe(before + 1);
  const { nodes } = data.area.careHomes;
  expect(nodes.length).toBeGreaterThan(20);
  for (const { cqcLocationId, capacity } of nodes) {
    const wanted = linesOf(cqcLocationId, '2026-08');
    expect(capacity.lines).toEqual(wanted);
    const maximum = wanted.reduce((sum, line) => sum + line.maximum, 0);
    const occupied = wanted.reduce((sum, line) => sum + line.occupied, 0);
    expect(capacity.occupancy.value).toEqual(wanted.length > 0 ? occupied / maximum : null);
    expect(capacity.admittableVacancies.value).toEqual(
      wanted.length > 0 ? wanted.reduce((sum, line) => sum + line.vacantAccepting, 0) : null,
    );
  }
});

test('more people than beds are kept as returned, and said', async () => {
  const { data } = await ofHome(steward, OVERFULL[0]!, '2026-09');
  const { lines, warnings } = data.careHome.capacity;
  const over = lines.filter((line: { exceedsMaximum: boolean }) => line.exceedsMaximum);
  expect(over).toHaveLength(1);
  expect(over[0].occupied).toBe(over[0].maximum + 1);
  expect(over[0].unavailable).toBe(0);
  expect(warnings).toEqual([expect.stringContaining(`the maximum is ${over[0].maximum}`)]);
});

test('a month without a return is absent with its reason, and no error', async () => {
  const { data, errors } = await ofHome(steward, SILENT[0]!, '2026-09');
  expect(errors).toEqual([]);
  expect(data.careHome.capacity).toMatchObject({ asAt: null, isStale: null, lines: [], sources: [] });
  expect(data.careHome.capacity.occupancy).toMatchObject({
    ...{ value: null, status: 'NOT_AVAILABLE', metric: { code: 'bed_occupancy' } },
    statusReason: `${data.careHome.name} sent no return in 2026-09.`,
  });
  expect(data.careHome.capacity.admittableVacancies).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
});

test('its provider, council, board and the steward see a home; others do not, and the home is told all the same', async () => {
  const area = await askAs(db, steward, OF_AREA, { area: HARROWDALE, month: '2026-08' });
  const id = area.data.area.careHomes.nodes[0].cqcLocationId;
  const { data } = await ofHome(steward, id, '2026-08');
  const provider = data.careHome.provider.cqcProviderId;
  for (const viewer of [commissionerOf(HARROWDALE), icbPartnerOf(BOARD), providerOf(provider)])
    expect((await ofHome(viewer, id, '2026-08')).data.careHome.capacity).toEqual(data.careHome.capacity);
  for (const viewer of [commissionerOf(SALTMERE), providerOf('DEMO-P-OTHER'), nobody]) {
    const refused = await ofHome(viewer, id, '2026-08');
    expect(refused.errors[0]!.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    expect(refused.data.careHome).toMatchObject({ name: data.careHome.name, capacity: null });
  }
});

test('a home that is not theirs hides none of theirs in the same list', async () => {
  const list = `query ($month: YearMonth!) { own: area(by: { gssCode: "${HARROWDALE}" }) { careHomes(first: 3) { nodes { ${CAPACITY} } } }
    other: area(by: { gssCode: "${SALTMERE}" }) { careHomes(first: 3) { nodes { ${CAPACITY} } } } }`;
  const { data, errors } = await askAs(db, commissionerOf(HARROWDALE), list, { month: '2026-08' });
  const isTold = ({ capacity }: { capacity: object | null }) => capacity !== null;
  expect(data.own.careHomes.nodes.map(isTold)).toEqual([true, true, true]);
  expect(data.other.careHomes.nodes.map(isTold)).toEqual([false, false, false]);
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});

test('a return is stale at the end of its month where the rules let fewer days pass', async () => {
  const fresh = await ofHome(steward, OVERFULL[0]!, '2026-08');
  expect(fresh.data.careHome.capacity).toMatchObject({ isStale: false, freshDays: 35 });
  await db.pool.query(
    `INSERT INTO configuration (kind, version, area_code, valid_from, author, document)
     VALUES ('bed-return-freshness', 99, '*', '2026-08-01', 'A commissioning team', '{"days": 10}')`,
  );
  const stale = await ofHome(steward, OVERFULL[0]!, '2026-08');
  expect(stale.data.careHome.capacity).toMatchObject({ isStale: true, freshDays: 10 });
});
