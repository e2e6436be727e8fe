import { readJsonValues } from '../../../server/releases/reading/json-values';
import { inspectFile } from '../../../server/releases/reading/source-file';
import { fileOf } from './files';

async function valuesOf(content: string): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readJsonValues(await inspectFile(fileOf('a.json', content)))) values.push(value);
  return values;
}

describe('the values of a JSON file', () => {
  test.each([
    ['an object', '{"a": 1}', [{ a: 1 }]],
    ['an array', '[{"a": 1}, {"b": [1, {"c": []}]}]', [{ a: 1 }, { b: [1, { c: [] }] }]],
    ['an empty array', ' [ ] ', []],
    ['lines', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['numbers and words', '[1, true, null, "x"]', [1, true, null, 'x']],
    ['one number', '12', [12]],
    ['brackets and quotes in text', '[{"a": "]}\\"[{,\\\\"}, 2]', [{ a: ']}"[{,\\' }, 2]],
  ])('of %s', async (_, content, values) => {
    expect(await valuesOf(content)).toEqual(values);
  });

  test('are the same however the file is cut into pieces', async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => ({
      i,
      text: `“${'\\"'.repeat(i % 5)}” \n [${i}]`,
    }));
    expect(await valuesOf(JSON.stringify(values))).toEqual(values);
    expect(await valuesOf(JSON.stringify(values, null, 2))).toEqual(values);
  });

  test.each(['{"a": 1', '[{"a": 1}', '[{"a": "x]', '{a: 1}', 'name,town\n1,2', ']', '{"a":1}]'])(
    'of “%s” are refused',
    async (content) => {
      await expect(valuesOf(content)).rejects.toMatchObject({ messages: [{ rule: 'FILE_NOT_JSON' }] });
    },
  );
});
