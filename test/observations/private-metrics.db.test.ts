import { HARROWDALE } from '../../seeds/demonstration/councils';
import { entities } from '../../server/graphql';
import type { Database } from '../../server/database/database';
import { askAs } from '../fees/support/asking-as';
import { commissionerOf } from '../factories/viewers';
import { testDatabase } from '../support/postgres';

const ASK = `query ($metric: String!, $from: YearMonth!, $to: YearMonth!, $groupBy: [GroupBy!], $types: [ServiceType!]) {
  observations(query: {
    metricCodes: [$metric], areaCodes: ["${HARROWDALE}"], range: { from: $from, to: $to }, groupBy: $groupBy, serviceTypes: $types
  }) { nodes { value } emptyBecause { code message availableTo } }
}`;
let db: Database;

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

const ask = (variables: object) =>
  askAs(db, commissionerOf(HARROWDALE), ASK, {
    ...{ metric: 'placements_on_time', from: '2026-08', to: '2026-09', ...variables },
  });

describe('figures that are kept for whole areas by month', () => {
  it('are told of months that releases tell', async () => {
    const { data, errors } = await ask({});
    expect(errors).toEqual([]);
    expect(data.observations.nodes.map(({ value }: { value: number }) => typeof value)).toEqual([
      'number',
      'number',
    ]);
  });

  it('of months that none tells say which months there are', async () => {
    const { data } = await ask({ from: '2027-01', to: '2027-02' });
    expect(data.observations.emptyBecause).toMatchObject({
      code: 'PERIOD_NOT_COVERED',
      availableTo: '2026-09-30',
    });
  });

  it.each([{ groupBy: ['SERVICE_TYPE'] }, { types: ['CARE_HOME_WITH_NURSING'] }])(
    'are refused by type of care, and not told as never loaded: %j',
    async (variables) => {
      const { errors } = await ask(variables);
      expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(errors[0]!.message).toMatch(/placements_on_time cannot be asked by type of care/);
    },
  );
});
