#!/usr/bin/env node
// The benchmark: see docs/performance.md. Builds what is stale, then measures; --quick takes small data and short rounds.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

const full = {
  ...{ homes: 15_000, councils: 150, months: 60, placements: 2_000_000, locations: 55_000 },
  ...{ rounds: 3, forSeconds: 2, importRounds: 2 },
  tenfold: {
    small: { homes: 500, councils: 17, months: 60 },
    large: { homes: 5_000, councils: 17, months: 600 },
  },
};
const quick = {
  ...{ homes: 1_700, councils: 17, months: 60, placements: 100_000, locations: 5_000 },
  ...{ rounds: 2, forSeconds: 0.5, importRounds: 1 },
  tenfold: {
    small: { homes: 300, councils: 17, months: 60 },
    large: { homes: 3_000, councils: 17, months: 240 },
  },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = spawnSync(process.execPath, ['server/setup/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(built.status ?? 1);

// What is measured is the built code: imported only now that it is fresh.
const { main } = await import('./main.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
await main({ ...(values.quick ? quick : full), isQuick: values.quick });
