import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderRuleBreaks, importsOf } from '../../server/setup/checks/folder-rules.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'folder-rules-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function breaksOf(file: string, source: string): string[] {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), source);
  return folderRuleBreaks(root, [file]);
}

describe('the folder rules', () => {
  it.each([
    [
      'a page that imports the server',
      'web/areas/area-page.tsx',
      `import { x } from '../../server/areas/area.js';`,
    ],
    [
      'a page that imports only a type of the server',
      'web/areas/a.ts',
      `import type { A } from '../../server/a.js';`,
    ],
    ['metrics that import a domain', 'server/metrics/rate.ts', `import { beds } from '../capacity/beds.js';`],
    ['areas that import the API', 'server/areas/area.ts', `import { Context } from '../graphql/context.js';`],
    ['a domain that imports the command line', 'server/homes/home.ts', `export * from '../cli/print.js';`],
    [
      'the database that imports areas',
      'server/database/database.ts',
      `const a = await import('../areas/area.js');`,
    ],
    [
      'the server that imports test support',
      'server/http/app.ts',
      `import { db } from '../../test/support/postgres.js';`,
    ],
    [
      'an import over several lines',
      'web/areas/b.ts',
      `import {\n  one,\n  two,\n} from '../../server/b.js';`,
    ],
  ])('catch %s', (_name, file, source) => {
    expect(breaksOf(file, source)).toEqual([expect.stringContaining(`${file} imports`)]);
  });

  it.each([
    ['a domain uses another domain', 'server/quality/rating.ts', `import { home } from '../homes/home.js';`],
    ['a domain uses metrics', 'server/capacity/beds.ts', `import { rate } from '../metrics/rate.js';`],
    [
      'the composition level uses everything',
      'server/graphql/schema.ts',
      `import { x } from '../capacity/x.js';`,
    ],
    [
      'imports load the seeds',
      'server/imports/seed.ts',
      `import { x } from '../../seeds/demonstration/index.js';`,
    ],
    ['a test uses what it tests', 'test/web/page.test.tsx', `import { Page } from '../../web/page.js';`],
    [
      'a sentence in a comment names a file',
      'server/metrics/a.ts',
      `// not: import x from '../capacity/x.js'`,
    ],
  ])('allow that %s', (_name, file, source) => {
    expect(breaksOf(file, source)).toEqual([]);
  });

  it('say what to do instead', () => {
    const [sentence] = breaksOf('server/metrics/rate.ts', `import { beds } from '../capacity/beds.js';`);
    expect(sentence).toContain('let the caller pass in what lies above');
  });

  it('leave packages alone', () => {
    expect(importsOf(`import pg from 'pg';\nimport { a } from './a.js';`)).toEqual(['./a.js']);
  });
});
