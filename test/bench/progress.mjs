const start = performance.now();

/** Says on standard error what is being done; standard output carries the result only. */
export function tell(line) {
  const elapsed = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`${String(elapsed).padStart(4)} s  ${line}\n`);
}

/** How long work took. @returns {Promise<[number, any]>} seconds, and what the work gave */
export async function seconds(work) {
  const since = performance.now();
  const value = await work();
  return [(performance.now() - since) / 1000, value];
}

/** Minimum, median and maximum of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor((sorted.length - 1) / 2)], max: sorted.at(-1) };
}
