import path from 'node:path';
import { readConfig } from '../server/config.js';

describe('the settings', () => {
  it('have a value where the environment has none, or an empty one', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: ' ' })).toEqual({
      databaseUrl: undefined,
      port: 4000,
      host: '127.0.0.1',
      dataDir: path.resolve('.data'),
      logLevel: 'info',
      answerCacheMb: 64,
      redisUrl: undefined,
      rateLimitPerMinute: 600,
      trustProxy: 0,
      oidc: null,
      environment: 'production',
    });
  });

  it('come from the environment', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://u:p@db:5432/atlas',
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/atlas',
      LOG_LEVEL: 'warn',
      ANSWER_CACHE_MB: '0',
      REDIS_URL: 'rediss://user:password@cache:6380',
      RATE_LIMIT_PER_MINUTE: '0',
      TRUST_PROXY: '2',
      OIDC_ISSUER: 'https://login.example/realms/care',
      OIDC_AUDIENCE: 'atlas-api',
      OIDC_CLIENT_ID: 'atlas',
      OIDC_CLIENT_SECRET: 'hush',
      PUBLIC_URL: 'https://atlas.example/',
      NODE_ENV: 'development',
    });
    expect(config).toEqual({
      databaseUrl: 'postgres://u:p@db:5432/atlas',
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/atlas',
      logLevel: 'warn',
      answerCacheMb: 0,
      redisUrl: 'rediss://user:password@cache:6380',
      rateLimitPerMinute: 0,
      trustProxy: 2,
      oidc: {
        issuer: 'https://login.example/realms/care',
        audience: 'atlas-api',
        client: { id: 'atlas', secret: 'hush', publicUrl: 'https://atlas.example' },
        claims: expect.objectContaining({ areas: { claim: 'atlas_areas' } }),
      },
      environment: 'development',
    });
  });

  it('that cannot be used are all named at once', () => {
    const wrong = { DATABASE_URL: 'mysql://db', PORT: 'http', LOG_LEVEL: 'loud', NODE_ENV: 'prod' };
    expect(() => readConfig(wrong)).toThrow(
      [
        'These settings cannot be used:',
        '  - DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/atlas.',
        '  - PORT must be a number from 0 to 65535.',
        '  - LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
        '  - NODE_ENV must be production, development or test.',
      ].join('\n'),
    );
  });

  it.each(['65536', '-1', '80.5', '0x'])('refuse the port %s', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow('PORT must be');
  });

  it.each([
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: 'atlas' }, 'OIDC_CLIENT_ID does nothing without OIDC_ISSUER.'],
    ['neither client nor audience', { OIDC_ISSUER: 'https://login.example' }, 'OIDC_ISSUER needs'],
    [
      'no address to come back to',
      { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'atlas' },
      'PUBLIC_URL must be set',
    ],
    [
      'an issuer that others can listen to',
      { OIDC_ISSUER: 'http://login.example', OIDC_AUDIENCE: 'atlas' },
      'OIDC_ISSUER must be an https address',
    ],
    [
      'pages under a path',
      {
        OIDC_ISSUER: 'https://login.example',
        OIDC_CLIENT_ID: 'atlas',
        PUBLIC_URL: 'https://a.example/atlas',
      },
      'PUBLIC_URL must be the https address',
    ],
    [
      'a claims file that is not there',
      { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'atlas', OIDC_CLAIMS: '/nowhere/claims.json' },
      'OIDC_CLAIMS must name a JSON file that can be read',
    ],
  ])('for signing in refuse %s', (_name, wrong, sentence) => {
    expect(() => readConfig(wrong)).toThrow(sentence);
  });

  it('take an issuer without encryption on this machine only', () => {
    const set = { OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_AUDIENCE: 'atlas' };
    expect(readConfig(set).oidc?.issuer).toBe('http://127.0.0.1:9000');
  });
});
