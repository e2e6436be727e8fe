/**
 * Moves labels apart that would cover each other, in the same order and within two edges; where there is no room for
 * all, the upper edge gives way.
 * @param wanted where the middle of each label would like to be
 */
export function spread(wanted: readonly number[], height: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const middles = [...wanted];
  let edge = top;
  for (const i of order) {
    middles[i] = Math.max(middles[i]!, edge + height / 2);
    edge = middles[i] + height / 2;
  }
  edge = bottom;
  for (const i of order.reverse()) {
    middles[i] = Math.min(middles[i]!, edge - height / 2);
    edge = middles[i] - height / 2;
  }
  return middles;
}
