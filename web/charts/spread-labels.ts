export interface LabelPlace {
  /** Where the middle of the label would like to be, in pixels. */
  middle: number;
  height: number;
}

/**
 * Moves labels apart that would cover each other, each as little as possible and in the same order.
 * @param top upper edge that no label may cross
 * @param bottom lower edge that no label may cross; where there is no room for all, the upper edge gives way
 * @returns the middles, in the order given
 */
export function spreadLabels(wanted: readonly LabelPlace[], top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.middle - wanted[b]!.middle);
  const middles = wanted.map((label) => label.middle);
  let edge = top;
  for (const index of order) {
    const half = wanted[index]!.height / 2;
    middles[index] = Math.max(middles[index]!, edge + half);
    edge = middles[index] + half;
  }
  edge = bottom;
  for (const index of order.reverse()) {
    const half = wanted[index]!.height / 2;
    middles[index] = Math.min(middles[index]!, edge - half);
    edge = middles[index] - half;
  }
  return middles;
}
