import { readCsvRecords } from '../../../server/releases/reading/csv-records';
import { inspectFile } from '../../../server/releases/reading/source-file';
import { fileOf } from './files';

async function recordsOf(content: string | Buffer): Promise<string[][]> {
  const records: string[][] = [];
  for await (const batch of readCsvRecords(await inspectFile(fileOf('a.csv', content)))) {
    expect(batch.number).toBe(records.length + 1);
    records.push(...batch.records);
  }
  return records;
}

const rows = [
  ['a', 'b'],
  ['1', '2'],
];

describe('records', () => {
  test.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['carriage returns and line feeds', 'a,b\r\n1,2\r\n'],
    ['carriage returns', 'a,b\r1,2\r'],
    ['a mixture', 'a,b\r\n1,2\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['quotes', '"a","b"\n"1","2"'],
  ])('are found with %s', async (_, content) => {
    const records = await recordsOf(content);
    expect(records.filter((record) => record.some((cell) => cell !== ''))).toEqual(rows);
  });

  test('keep commas, quotes and line ends inside quotes', async () => {
    expect(await recordsOf('a,b\n"x, y","say ""hi"""\n"two\r\nlines",z\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['two\nlines', 'z'],
    ]);
  });

  test('are whole however the file is cut into pieces', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => [
      `${i}`,
      `"Home, ${i} ""é"""`,
      i % 7 ? 'x' : '"a\nb"',
    ]);
    const records = await recordsOf(`n,name,note\r\n${many.map((row) => row.join(',')).join('\r\n')}\r\n`);
    expect(records).toHaveLength(30_001);
    expect(records[29_000]).toEqual(['28999', 'Home, 28999 "é"', 'x']);
    expect(records[7 * 4_000 + 1]).toEqual(['28000', 'Home, 28000 "é"', 'a\nb']);
  });

  test('may have too few or too many cells', async () => {
    expect(await recordsOf('a,b,c\n1\n1,2,3,4\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
  });

  test('behind a quote that is never closed are refused', async () => {
    await expect(recordsOf(`a,b\n1,"2\n${'3,4\n'.repeat(1_000)}`)).rejects.toThrow('never closed');
  });
});
