import type { GraphQLInputObjectType } from 'graphql';
import { readParameters } from '../../server/exports/query-parameters.js';
import { buildAtlasSchema } from '../../server/graphql/schema.js';

const type = buildAtlasSchema().getType('ObservationQuery') as GraphQLInputObjectType;
const read = (search: string) => readParameters(new URLSearchParams(search), type);
const asked = 'metrics=beds_per_100k,care_homes&areas=E08000004,E92000001&from=2020-01&to=2025-03';

describe('the parameters of an address', () => {
  test('are a query of the API', () => {
    expect(read(asked)).toMatchObject({
      title: null,
      query: {
        metricCodes: ['beds_per_100k', 'care_homes'],
        areaCodes: ['E08000004', 'E92000001'],
        range: { from: '2020-01', to: '2025-03' },
        groupBy: [],
      },
    });
  });

  test.each([
    ['care=nursing,residential', { serviceTypes: ['CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING'] }],
    ['bands=AGE_85_PLUS', { bands: ['AGE_85_PLUS'] }],
    ['per=QUARTER', { per: 'QUARTER' }],
    ['asPublishedOn=v3', { asPublishedOn: 'v3' }],
    ['filter.minBeds=10&filter.includeDormant=true', { filter: { minBeds: 10, includeDormant: true } }],
  ])('take whatever else a query has: %s', (more, expected) => {
    expect(read(`${asked}&${more}`).query).toMatchObject(expected);
  });

  test('take care=all for homes of all types together', () => {
    expect(read(`${asked}&care=all`).query).not.toHaveProperty('serviceTypes');
  });

  test('make a title one line of words', () => {
    expect(read(`${asked}&title=%20Beds%0D%0Ain%20Oldham%00`).title).toBe('Beds in Oldham');
    expect(read(`${asked}&title=${'x'.repeat(900)}`).title).toHaveLength(200);
  });

  test.each([
    ['', 'metrics is missing.'],
    ['metrics=a&from=2020-01', 'to is missing.'],
    [`${asked}&metric=x`, 'There is no parameter metric.'],
    [`${asked}&constructor=x`, 'There is no parameter constructor.'],
    [`${asked}&__proto__.x=y`, 'There is no parameter __proto__.x.'],
    [`${asked}&range=x`, 'There is no parameter range.'],
    [`${asked}&metrics.x=y`, 'There is no parameter metrics.x.'],
    [`${asked}&filter.colour=red`, 'There is no parameter filter.colour.'],
    [`${asked}&filter.minBeds=ten`, 'Int cannot represent non-integer value: "ten"'],
    [`${asked}&bands=AGE_99`, 'Value "AGE_99" does not exist in "PopulationBand" enum'],
    [`${asked.replace('2020-01', 'soon')}`, 'YearMonth is written like 2025-03.'],
    [`${asked.replace('E08000004', 'Oldham')}`, 'GssCode is written like E10000028.'],
  ])('are refused where they cannot be read: %s', (search, message) => {
    expect(() => read(search)).toThrow(message);
  });

  test('are named in the refusal as the address names them', () => {
    const refusal = (search: string) => {
      try {
        return read(search);
      } catch (error) {
        return (error as { extensions: object }).extensions;
      }
    };
    expect(refusal(asked.replace('2020-01', 'soon'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'from',
    });
    expect(refusal(`${asked}&care=day`)).toMatchObject({ argument: 'care' });
  });
});
