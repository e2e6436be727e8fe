/** How far one value is from another. */
export interface Change {
  /** to − from. */
  readonly absolute: number;
  /** In per cent of where it came from; null where that is 0. */
  readonly percent: number | null;
}

/** Absolute and percent change of counts of everything there is, of which no significance is told. */
export function changeBetween(from: number, to: number): Change {
  const absolute = to - from;
  return { absolute, percent: from === 0 ? null : (100 * absolute) / Math.abs(from) };
}
