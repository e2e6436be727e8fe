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
});
