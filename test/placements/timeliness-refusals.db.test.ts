import { HARROWDALE, SALTMERE } from '../../seeds/demonstration/councils';
import { nodeId } from '../../server/api/node-id';
import type { Database } from '../../server/database/database';
import { entities } from '../../server/graphql';
import { askAs } from '../fees/support/asking-as';
import { commissionerOf, nobody, steward } from '../factories/viewers';
import { testDatabase } from '../support/postgres';

const QUESTION = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!, $filter: PlacementFilter) {
  placementTimeliness(area: { gssCode: $area }, range: { from: $from, to: $to }, filter: $filter) {
    total { requested onTime due } byLot { key requested }
  }
}`;
const asked = { area: HARROWDALE, from: '2025-10', to: '2026-09' };
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

test('a lot or a pathway that cannot be is refused; a lot is named by its code or its id', async () => {
  for (const [filter, message] of [
    [{ lots: ['nope'] }, /^filter.lots: “nope” is no lot/],
    [{ pathways: [7] }, /^filter.pathways: 7 is no discharge pathway/],
    [{ lots: [nodeId('Lot', `${SALTMERE}/core`)] }, /^filter.lots/],
  ] as const) {
    const { errors } = await askAs(db, steward, QUESTION, { ...asked, filter });
    expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) });
  }
  const byLot = async (one: string) =>
    (await askAs(db, steward, QUESTION, { ...asked, filter: { lots: [one] } })).data.placementTimeliness;
  const told = await byLot('nursing');
  expect(told.total.requested).toBeGreaterThan(0);
  expect(await byLot(nodeId('Lot', 'nursing'))).toEqual(told);
});

test('a council’s own report is its own: others and the public are refused', async () => {
  expect((await askAs(db, commissionerOf(HARROWDALE), QUESTION, asked)).errors).toEqual([]);
  for (const viewer of [commissionerOf(SALTMERE), nobody]) {
    const { errors } = await askAs(db, viewer, QUESTION, asked);
    expect(errors[0]!.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }
});
