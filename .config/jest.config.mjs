import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** These packages ship ES modules only, and the tests run as CommonJS: swc compiles them too. */
const compiledPackages = [
  'd3-[a-z-]+',
  'internmap',
  'delaunator',
  'robust-predicates',
  'nuqs',
  '@standard-schema',
  'jose',
  'openid-client',
  'oauth4webapi',
];

/** The same decorator settings as the build, so that entities and resolvers reflect the same types. */
const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const swcReact = { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: true } } };

const shared = {
  rootDir,
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.[jt]sx$': ['@swc/jest', swcReact], '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${compiledPackages.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
};

/** What runs on a real PostgreSQL: one server for the run, one cloned database for each test file. */
const onPostgres = {
  ...shared,
  globalSetup: '<rootDir>/test/support/postgres-start.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-stop.mjs',
};

export default {
  rootDir,
  // Two at a time fit the smallest machine that we build on; more only make the database wait.
  maxWorkers: 2,
  // The first test that asks for seeded data waits until it is loaded, and the others wait for that one.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(db|e2e)\\.test\\.ts$'],
    },
    {
      ...onPostgres,
      displayName: 'database',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.db.test.ts'],
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: [...shared.setupFiles, '<rootDir>/test/support/web-globals.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/web-matchers.ts'],
      moduleNameMapper: {
        '\\.(css|scss|svg|png)(\\?.*)?$': '<rootDir>/test/support/empty-asset.ts',
        ...shared.moduleNameMapper,
      },
    },
    {
      ...onPostgres,
      globalSetup: '<rootDir>/test/support/e2e-start.mjs',
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.e2e.test.ts'],
    },
  ],
};
