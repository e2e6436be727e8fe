import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { type GraphQLFieldResolver, isObjectType } from 'graphql';
import { Audience } from '../../server/access/audience.js';
import { guardSchema } from '../../server/access/guard-schema.js';
import { DATASET_RULES, datasetRule } from '../../server/access/policy/datasets.js';
import { FIELD_RULES } from '../../server/access/policy/fields.js';
import { METRIC_RULES } from '../../server/access/policy/metrics.js';
import { RULES } from '../../server/access/policy/rules.js';
import type { Viewer } from '../../server/access/viewer.js';
import { buildAtlasSchema } from '../../server/graphql/schema.js';
import { importers } from '../../server/imports/importers.js';
import { seedDatasets } from '../../server/imports/seed-datasets.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { demonstrationDataset } from '../../seeds/demonstration/index.js';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers.js';

const schema = buildAtlasSchema();
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const fields = types.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
);

const viewers: Record<Audience, Viewer> = {
  PUBLIC: nobody,
  PROVIDER: providerOf('1-1'),
  ICB_PARTNER: icbPartnerOf('E54000001'),
  COMMISSIONER: commissionerOf('E08000001'),
  STEWARD: steward,
};

/** What a field answers to somebody, before anything is read: whether it lets them through. */
async function isLetThrough(name: string, viewer: Viewer, source: object = {}): Promise<boolean> {
  const { field } = fields.find((one) => one.name === name)!;
  const resolve = (field.resolve ?? (() => null)) as GraphQLFieldResolver<unknown, unknown>;
  try {
    await resolve(source, {}, { viewer }, { fieldName: field.name } as never);
    return true;
  } catch (error) {
    const code = (error as { extensions?: { code?: string } }).extensions?.code;
    return code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED';
  }
}

describe('the policy', () => {
  test('has a line for every field, and no line for a field that is not there', () => {
    expect([...FIELD_RULES.keys()].sort()).toEqual(
      [
        ...fields.map(({ name }) => name),
        ...[...FIELD_RULES.keys()].filter((key) => isInterfaceField(key)),
      ].sort(),
    );
  });

  test('does not let a schema be built that has a field without a line', () => {
    const grown = buildAtlasSchema();
    const type = grown.getType('Area');
    if (!isObjectType(type)) throw new Error('Area is no type.');
    const { name } = type.getFields();
    type.getFields().secret = { ...name!, name: 'secret' };
    expect(() => guardSchema(grown)).toThrow('The policy says nothing of Area.secret');
  });

  test('has a line for every metric and every dataset', () => {
    expect([...METRIC_RULES.keys()].sort()).toEqual(metricCatalogue.all.map(({ code }) => code).sort());
    const datasets = [...importers.map(({ dataset }) => dataset), ...seedDatasets, demonstrationDataset];
    const codes = [...new Set(datasets.map(({ code }) => code))];
    expect(codes.filter((code) => !DATASET_RULES.has(code))).toEqual([]);
  });

  test('denies a dataset that it does not know to all but the steward', () => {
    expect(RULES[datasetRule('something-new')].reach).toEqual({
      ...{ PUBLIC: 'NONE', PROVIDER: 'NONE', ICB_PARTNER: 'NONE', COMMISSIONER: 'NONE', STEWARD: 'ALL' },
    });
  });

  test('closes these ways in and no others: whoever opens one has to say so here', () => {
    const ways = [...FIELD_RULES].filter(
      ([name, rule]) =>
        rule !== 'open' && rule !== 'dataset' && /^(Query|Mutation|CareHome|Area)\./.test(name),
    );
    expect(Object.fromEntries(ways.sort())).toEqual({
      'CareHome.capacity': 'bedReturns',
      'Mutation.saveFeeUplift': 'prices',
      'Query.auditIntegrity': 'steward',
      'Query.auditTrail': 'steward',
      'Query.blockBeds': 'blockBeds',
      'Query.feeBenchmark': 'prices',
      'Query.feeUplift': 'prices',
      'Query.feeUplifts': 'prices',
      'Query.placementTimeliness': 'placements',
      'Query.shortTermBeds': 'placements',
      'Query.vacancies': 'bedReturns',
    });
  });

  test('gives nobody but the steward everything of what is not open', () => {
    for (const [name, { reach }] of Object.entries(RULES).filter(([name]) => name !== 'open')) {
      expect([name, reach.PUBLIC]).toEqual([name, 'NONE']);
      for (const audience of ['PROVIDER', 'ICB_PARTNER', 'COMMISSIONER'] as const)
        expect([name, audience, reach[audience]]).not.toEqual([name, audience, 'ALL']);
    }
  });
});

/** Lines of interfaces stand beside those of the types that implement them. */
function isInterfaceField(key: string): boolean {
  const type = schema.getType(key.split('.')[0]!);
  return type !== undefined && !isObjectType(type);
}

describe.each(Object.values(Audience))('to %s', (audience) => {
  const viewer = viewers[audience];
  test('every field is let through or refused as the policy says', async () => {
    const wrong: string[] = [];
    for (const { name } of fields) {
      const rule = FIELD_RULES.get(name)!;
      if (rule === 'dataset') continue;
      const expected = RULES[rule].reach[audience] !== 'NONE';
      if ((await isLetThrough(name, viewer)) !== expected) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  test('what releases contain is told of open datasets, and of private ones to the steward alone', async () => {
    const names = [...FIELD_RULES].filter(([, rule]) => rule === 'dataset').map(([name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      expect([name, await isLetThrough(name, viewer, { datasetCode: 'ascof-6b' })]).toEqual([name, true]);
      const isSteward = audience === Audience.STEWARD;
      const letThrough = await isLetThrough(name, viewer, { datasetCode: 'something-private' });
      expect([name, letThrough]).toEqual([name, isSteward]);
    }
  });
});

test('the refusal is the same whether there is anything or not, and says what to do', async () => {
  const name = [...FIELD_RULES].find(([, rule]) => rule === 'dataset')![0];
  const { field } = fields.find((one) => one.name === name)!;
  const ask = (viewer: Viewer, datasetCode: string) =>
    Promise.resolve()
      .then(() => field.resolve!({ datasetCode }, {}, { viewer }, {} as never))
      .catch((error: Error) => error);
  expect(await ask(nobody, 'x')).toEqual(await ask(nobody, 'y'));
  expect(await ask(nobody, 'x')).toMatchObject({
    message: 'This is not public. Sign in to ask for it.',
    extensions: { code: 'UNAUTHENTICATED', hint: expect.stringContaining('/sign-in') },
  });
  expect(await ask(providerOf('1-1'), 'x')).toMatchObject({
    extensions: { code: 'FORBIDDEN', audiences: ['PROVIDER'] },
  });
});

test('the table of the decision page is the policy', () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/decisions/access.md'), 'utf8');
  const words = { NONE: '–', HOMES: 'own homes', AREAS: 'own areas', ALL: 'all' };
  for (const [name, { reach }] of Object.entries(RULES)) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
    expect([
      name,
      row
        .split('|')
        .slice(2, 7)
        .map((cell) => cell.trim()),
    ]).toEqual([name, Object.values(Audience).map((audience) => words[reach[audience]])]);
  }
});
