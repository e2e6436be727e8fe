import { PassThrough } from 'node:stream';
import { runCli } from '../../server/cli/program';
import type { Database } from '../../server/database/database';
import { apiLocation } from '../imports/support/api-location';
import { databaseWithAreas } from '../imports/support/areas';
import { fileOf } from '../releases/reading/files';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

/** Runs a command on the test's database. @returns its exit code and what it printed. */
async function atlas(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(args, {
    out,
    err: err as unknown as NodeJS.WriteStream,
    open: async () => ({ db, close: async () => undefined }),
    rebuild: async () => undefined,
  });
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: text(out), err: text(err) };
}

const file = (...locations: object[]) => fileOf('locations.json', JSON.stringify(locations));
const good = file(apiLocation(), apiLocation({ locationId: '1-2', numberOfBeds: 0 }));
const page = fileOf('page.json', '<html></html>');
const given = ['import', 'cqc-locations-api', good, '--reference-date', '2024-01-31'];

describe('atlas import', () => {
  test('--dry-run says what would happen, changes nothing and exits with 0', async () => {
    const { code, out } = await atlas(...given, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Dry run');
    expect((await db.pool.query('SELECT count(*) FROM release')).rows).toEqual([{ count: 0 }]);
  });

  test('--json prints one object and nothing else', async () => {
    const { code, out, err } = await atlas(...given, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      dataset: 'cqc-locations-api',
      release: expect.any(Number),
      rows: 2,
      accepted: 2,
      rejected: 0,
      warnings: 2,
      messages: [
        {
          rule: 'BEDS_UNKNOWN',
          row: 2,
          column: 'numberOfBeds',
          value: '0',
          message: expect.any(String),
          severity: 'WARNING',
        },
        {
          rule: 'COVERAGE_ASSUMED',
          row: null,
          column: null,
          value: null,
          message: expect.stringContaining('Oldham (2 rows, 2 care homes)'),
          severity: 'WARNING',
        },
      ],
    });
  });

  test('of the same files says that nothing was changed, and exits with 0', async () => {
    const { code, out } = await atlas(...given);
    expect(code).toBe(0);
    expect(out).toContain('already loaded');
  });

  test('tells its steps in plain lines where there is no terminal', async () => {
    const { code, out, err } = await atlas(
      'import',
      'cqc-locations-api',
      good,
      '--reference-date',
      '2024-02-29',
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^looking through the files\nchecking\n[\s\S]*published\n$/);
    expect(out).toContain('Compared with release');
    expect(out).toMatch(/Published as release \d+\.\n$/);
  });

  test.each([[[]], [['--json']]])(
    'of a file that is refused exits with 1 and the reasons %p',
    async (flags) => {
      const { code, out } = await atlas('import', 'cqc-locations-api', page, ...flags);
      expect(code).toBe(1);
      expect(out).toContain('FILE_IS_HTML');
      if (flags.length > 0)
        expect(JSON.parse(out)).toMatchObject({ release: null, messages: [{ rule: 'FILE_IS_HTML' }] });
    },
  );

  test('of a file that is not there exits with 1', async () => {
    expect(await atlas('import', 'cqc-locations-api', '/no/such/file')).toMatchObject({ code: 1 });
  });

  test.each([
    [['import']],
    [['import', 'cqc-locations-api']],
    [['import', 'no-such-dataset', good]],
    [['import', 'cqc-locations-api', good, '--reference-date', '31/01/2024']],
    [['import', 'cqc-locations-api', good, '--reference-date', '2024-02-30']],
    [['import', 'cqc-locations-api', good, '--no-such-option']],
    [['rollback', 'last']],
    [['rollback']],
    [['no-such-command']],
    [[]],
  ])('used wrongly exits with 2: atlas %j', async (args) => {
    const { code, err } = await atlas(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});

test('atlas --help lists the commands and exits with 0', async () => {
  const { code, out } = await atlas('--help');
  expect(code).toBe(0);
  for (const command of ['import', 'datasets', 'releases', 'rollback']) expect(out).toContain(command);
});

test('atlas datasets lists every dataset with its newest release', async () => {
  const { code, out } = await atlas('datasets');
  expect(code).toBe(0);
  expect(out).toMatch(
    /cqc-locations-api +CQC register: locations in detail \(2 releases, newest 2024-02-29\)/,
  );
  expect(out).toMatch(/cqc-ratings-csv +CQC latest ratings \(nothing loaded\)/);
});

test('atlas rollback takes a release back once, and atlas releases shows it', async () => {
  const [newest] = JSON.parse((await atlas('releases', 'cqc-locations-api', '--json')).out) as {
    id: number;
  }[];
  expect(await atlas('rollback', String(newest!.id))).toMatchObject({
    code: 0,
    out: `Release ${newest!.id} was rolled back.\n`,
  });
  const again = await atlas('rollback', String(newest!.id));
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('ROLLED_BACK') });
  expect((await atlas('releases')).out).toMatch(
    /cqc-locations-api 2024-02-29: ROLLED_BACK, 2 of 2 rows\n.*2024-01-31: PUBLISHED/,
  );
});
