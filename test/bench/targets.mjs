import { spread } from './progress.mjs';

/** Every target of the design, with how it is read from the result. `most`: at most so much; `least`: at least. */
const TARGETS = [
  {
    name: 'dashboard as series, uncached: time of the median answer, to one SQL statement returning objects',
    most: 0.5,
    of: ratio('p50', 1, ['dashboardSeries', 'ours'], ['dashboardObjects', 'raw SQL']),
  },
  {
    name: 'the same, to SQL over the same stored series',
    of: ratio('p50', 1, ['dashboardSeries', 'ours'], ['dashboardSeries', 'raw SQL']),
  },
  {
    name: 'dashboard as series, uncached: answers a second at 32 connections, to PostGraphile’s connections',
    least: 4,
    of: ratio('perSecond', 32, ['dashboardSeries', 'ours'], ['dashboardObjects', 'PostGraphile']),
  },
  {
    name: 'the same, to PostGraphile over the stored series too',
    of: ratio('perSecond', 32, ['dashboardSeries', 'ours'], ['dashboardSeries', 'PostGraphile']),
  },
  {
    name: 'dashboard as objects: answers a second at 32 connections, to PostGraphile',
    of: ratio('perSecond', 32, ['dashboardObjects', 'ours'], ['dashboardObjects', 'PostGraphile']),
  },
  {
    name: 'dashboard kept, to uncached: answers a second at 32 connections, as sent to browsers (gzip)',
    least: 100,
    of: ratio('perSecond', 32, ['dashboardSeries', 'ours, kept, gzip'], ['dashboardSeries', 'ours']),
  },
  {
    name: 'the same, uncompressed',
    of: ratio('perSecond', 32, ['dashboardSeries', 'ours, kept'], ['dashboardSeries', 'ours']),
  },
  {
    name: 'the same, told that nothing changed (304)',
    of: ratio('perSecond', 32, ['dashboardSeries', 'ours, kept, 304'], ['dashboardSeries', 'ours']),
  },
  {
    name: 'directory: answers a second at 32 connections, to PostGraphile',
    least: 1.2,
    of: ratio('perSecond', 32, ['directory', 'ours'], ['directory', 'PostGraphile']),
  },
  {
    name: 'single figure: time of the median answer, to SQL',
    most: 2.5,
    of: ratio('p50', 1, ['figure', 'ours'], ['figure', 'raw SQL']),
  },
  { name: 'ten times the homes and months: dashboard, time of the median answer', most: 1.2, of: tenfold },
  { name: 'placements read, checked and stored, to raw COPY', most: 1.5, of: checkedToRaw },
  {
    name: 'placements published, to reading, checking and storing them',
    of: ({ imports: { published } }) => one(published.took / published.stored),
  },
  {
    name: 'memory of that import, MB',
    most: 300,
    of: ({ imports }) => one(imports.importChecked.peak),
  },
  {
    name: 'directory file read, checked and compared, seconds',
    most: 5,
    of: ({ imports }) => imports.importDirectory.seconds,
  },
  {
    name: 'one council published, to the whole country',
    of: ({ refresh }) => one(refresh.one.published / refresh.all.published),
  },
  {
    name: 'memory of the server after the load, MB',
    most: 250,
    of: ({ memories }) => one(memories.ours?.now),
  },
  { name: 'ready on a filled data folder, seconds', most: 3, of: ({ starts }) => spread(starts.warm) },
];

/** What each target came to. */
export function judge(result) {
  return TARGETS.map(({ name, most, least, of }) => {
    const value = of(result);
    const isMet =
      value &&
      (most !== undefined ? value.median <= most : least !== undefined ? value.median >= least : null);
    return {
      name,
      target: most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : null,
      value,
      isMet,
    };
  });
}

/** The ratio of two cells round by round, as both were measured in the same moments. */
function ratio(what, connections, of, to) {
  const find = (cells, [question, peer]) =>
    cells.find(
      (cell) => cell.question === question && cell.peer === peer && cell.connections === connections,
    );
  return ({ cells }) => {
    const [above, below] = [find(cells, of), find(cells, to)];
    return above && below
      ? spread(above.rounds.map((round, i) => round[what] / below.rounds[i][what]))
      : null;
  };
}

function tenfold({ tenfold: { cells } }) {
  const [small, large] = ['small', 'large'].map((peer) =>
    cells.find((cell) => cell.peer === peer && cell.connections === 1),
  );
  return spread(large.rounds.map(({ p50 }, i) => p50 / small.rounds[i].p50));
}

function checkedToRaw({ imports: { importChecked, copyRaw } }) {
  const to = (name) => importChecked.seconds[name] / copyRaw.seconds.median;
  return { min: to('min'), median: to('median'), max: to('max') };
}

function one(number) {
  return typeof number === 'number' ? spread([number]) : null;
}
