import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startServer } from './processes.mjs';
import { tell } from './progress.mjs';

/** How long the product takes to be ready: in an empty folder, which it fills first, and in a filled one. Seconds. */
export async function measureStarts(folder, rounds) {
  tell('starting in an empty folder');
  const home = path.join(folder, 'starts');
  mkdirSync(home, { mode: 0o711 });
  const start = async () => {
    const server = await startServer({
      name: 'the product',
      args: ['dist/server/main.js'],
      env: { DATA_DIR: path.join(home, 'data'), DATABASE_URL: '', LOG_LEVEL: 'warn' },
      ready: '/health/ready',
    });
    await server.stop();
    return server.readyAfter;
  };
  const cold = await start();
  const warm = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await start());
  return { cold, warm };
}
