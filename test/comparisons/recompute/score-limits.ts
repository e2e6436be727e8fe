/** Standard normal quantiles, typed in afresh. */
const Z: Record<string, number> = { '0.95': 1.959964, '0.998': 3.090232 };

/** The two proportions at which the score test of x in n just rejects, by halving: Wilson’s limits found another way. */
export function scoreLimits(x: number, n: number, level: number): [number, number] {
  const z = Z[String(level)]!;
  const share = x / n;
  const away = (p: number) => (share - p) / Math.sqrt((p * (1 - p)) / n);
  const halve = (low: number, high: number, isTooLow: (p: number) => boolean): number => {
    for (let i = 0; i < 60; i += 1) {
      const middle = (low + high) / 2;
      if (isTooLow(middle)) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const lower = x === 0 ? 0 : halve(0, share, (p) => away(p) > z);
  const upper = x === n ? 1 : halve(share, 1, (p) => -away(p) < z);
  return [lower, upper];
}
