import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expandPaths, inspectFile, readText } from '../../../server/releases/reading/source-file';
import { fileOf } from './files';

async function textOf(file: string): Promise<string> {
  let text = '';
  for await (const piece of readText(await inspectFile(file))) text += piece;
  return text;
}

async function ruleOf(file: string): Promise<string> {
  return inspectFile(file).then(
    () => 'accepted',
    (error) => error.messages[0].rule,
  );
}

describe('the text of a file', () => {
  const text = 'name,town\nCafé Señor,Zoë\n'.repeat(20_000);

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['gzip', gzipSync(text)],
    ['gzip of Windows-1252', gzipSync(Buffer.from(text, 'latin1'))],
  ])('is the same from %s', async (_, content) => {
    expect(await textOf(fileOf('homes.csv', content))).toBe(text);
  });

  test('is Windows-1252 where the first sign that tells comes late in the file', async () => {
    const content = Buffer.concat([
      Buffer.from('a,b\n'.repeat(200_000)),
      Buffer.from('Caf\xe9,\x93x\x94', 'latin1'),
    ]);
    const file = fileOf('late.csv', content);
    expect((await inspectFile(file)).encoding).toBe('windows-1252');
    expect((await textOf(file)).endsWith('Café,“x”')).toBe(true);
  });

  test('is UTF-8 where a sign is cut in two between pieces of the file', async () => {
    const cut = `${'x'.repeat(256 * 1024 - 1)}é${'x'.repeat(100)}`;
    expect(await textOf(fileOf('cut.csv', cut))).toBe(cut);
  });
});

describe('a file that cannot be read is refused', () => {
  const page = '<!DOCTYPE html>\n<html><body>404</body></html>';
  const workbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const packed = gzipSync('a,b\n1,2\n'.repeat(5_000));

  test.each([
    ['FILE_EMPTY', ''],
    ['FILE_EMPTY', '\ufeff'.slice(1) + ' \n'],
    ['FILE_IS_HTML', page],
    ['FILE_IS_HTML', `\ufeff\n  ${page}`],
    ['FILE_IS_BINARY', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2])],
    ['FILE_IS_BINARY', workbook],
    ['FILE_IS_BINARY', Buffer.from('a,b\n1,\0\0\0\x01')],
    ['FILE_TRUNCATED', packed.subarray(0, packed.length - 20)],
    ['FILE_TRUNCATED', Buffer.concat([packed.subarray(0, 12), Buffer.alloc(40, 0xff)])],
  ])('%s', async (rule, content) => {
    expect(await ruleOf(fileOf('broken.csv', content))).toBe(rule);
  });

  test('but a workbook is one where a workbook may be', async () => {
    expect((await inspectFile(fileOf('a.xls', workbook), { workbook: true })).encoding).toBe('binary');
  });
});

test('the checksum is that of the file as it lies on the disk', async () => {
  const content = gzipSync('a,b\n');
  const { checksum, size } = await inspectFile(fileOf('a.csv.gz', content));
  expect(checksum).toBe(createHash('sha256').update(content).digest('hex'));
  expect(size).toBe(4);
});

test('a folder stands for its files in the order of their names, without hidden ones', async () => {
  const file = fileOf('b.json', '1');
  const folder = path.dirname(file);
  expect(await expandPaths([folder])).toEqual([file]);
  await expect(expandPaths([path.join(folder, 'none')])).rejects.toThrow('cannot be opened');
});
