import { judge } from './targets.mjs';

const QUESTIONS = {
  dashboardSeries: 'dashboard as series',
  dashboardObjects: 'dashboard as objects',
  directory: 'directory',
  figure: 'single figure',
};

/** The result as Markdown. */
export function report(result) {
  const { options, machine, versions } = result;
  return [
    `${result.date}. ${machine}. ${versions}.`,
    `${options.homes} invented homes × ${options.months} months in ${options.councils} councils; ${options.rounds} rounds of ${options.forSeconds} s in turn. Median (minimum to maximum of the rounds).`,
    targets(result),
    ...Object.keys(QUESTIONS).map((question) => questionTable(result, question)),
    others(result),
  ].join('\n\n');
}

function targets(result) {
  const rows = judge(result).map(({ name, target, value, isMet }) => [
    ...[name, target ?? '', value ? range(value) : 'not measured'],
    target === null ? '' : value === null ? 'not measured' : isMet ? 'met' : '**missed**',
  ]);
  return table(['what', 'target', 'here', ''], rows);
}

function questionTable({ cells }, question) {
  const of = cells.filter((cell) => cell.question === question);
  const peers = [...new Set(of.map(({ peer }) => peer))];
  const at = (peer, connections) => of.find((cell) => cell.peer === peer && cell.connections === connections);
  const first = peers[0];
  const rows = peers.map((peer) => {
    const [alone, many] = [at(peer, 1), at(peer, 32)];
    return [
      peer,
      range(alone.p50),
      number(alone.p50.median / at(first, 1).p50.median),
      range(many.perSecond),
      number(many.perSecond.median / at(first, 32).perSecond.median),
      number(many.p99.median),
      alone.cpu.median === null ? '' : number(many.cpu.median),
      number(many.kilobytes),
    ];
  });
  const titles = ['peer', 'p50 at 1, ms', 'to the first', 'a second at 32', 'to the first', 'p99 at 32, ms'];
  return `### ${QUESTIONS[question]}\n\n${table([...titles, 'CPU of the process, ms an answer', 'kB'], rows)}`;
}

function others({ imports, refresh, starts, tenfold, memories, options }) {
  const run = ({ seconds, peak }) => [range(seconds), peak ?? ''];
  const imported = table(
    ['import', 'seconds', 'memory at most, MB'],
    [
      [`${imports.placements} placements (${imports.megabytes} MB), raw COPY`, ...run(imports.copyRaw)],
      [`${imports.placements} placements, read, checked and stored`, ...run(imports.importChecked)],
      [
        `directory of ${imports.locations} × 100, read, checked and compared`,
        ...run(imports.importDirectory),
      ],
    ],
  );
  const steps = Object.keys(refresh.all.steps);
  const publication = (what, took, taken) => [what, took, ...steps.map((step) => taken[step] ?? 0)];
  const refreshed = table(
    ['publishing, seconds', 'in all', ...steps],
    [
      publication('the whole country', refresh.all.published, refresh.all.steps),
      publication('one council anew', refresh.one.published, refresh.one.steps),
      publication(`${imports.placements} placements`, imports.published.took, imports.published.steps),
    ].map(([what, ...taken]) => [what, ...taken.map(number)]),
  );
  const sizes = table(
    ['dashboard as series, uncached', 'p50 at 1, ms', 'a second at 32'],
    ['small', 'large'].map((name) => {
      const [alone, many] = [1, 32].map((connections) =>
        tenfold.cells.find((cell) => cell.peer === name && cell.connections === connections),
      );
      const { homes, months } = options.tenfold[name];
      return [`${homes} homes × ${months} months`, range(alone.p50), range(many.perSecond)];
    }),
  );
  const held = table(
    ['memory of the process, MB', 'after the load', 'at most'],
    Object.entries(memories).map(([name, { now, peak }]) => [name, now ?? '', peak ?? '']),
  );
  const started = `Ready in an empty folder after ${number(starts.cold)} s, in a filled one after ${starts.warm.map(number).join(', ')} s.`;
  return [imported, refreshed, sizes, held, started].join('\n\n');
}

function table(titles, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function range({ min, median, max }) {
  return min === max ? number(median) : `${number(median)} (${number(min)} to ${number(max)})`;
}

/** Three figures are enough of a time. */
function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
