import { refusal, type RowCounts } from './release.js';

/** When a file is refused whole for its rejected rows. */
export interface RejectLimit {
  /** Largest share of rejected rows that is let in, 0 to 1. */
  share: number;
  /** A file of fewer rows is not judged by the share: one bad row of five says little. */
  fromRows: number;
}

export const DEFAULT_REJECT_LIMIT: RejectLimit = { share: 0.05, fromRows: 20 };

/** Of so many rows more than half must not be broken, however small the file. */
const FEW = 10;

/** @throws ReleaseRefused when nothing, or too little, of the file could be read. */
export function checkRejects({ rows, accepted, rejected }: RowCounts, limit: RejectLimit): void {
  if (rows > 0 && accepted === 0) {
    throw refusal('NOTHING_ACCEPTED', `Of ${rows} rows none could be read. Nothing was changed.`);
  }
  const isJudged = rows >= limit.fromRows || (rows >= FEW && rejected * 2 > rows);
  if (!isJudged || rejected <= rows * limit.share) return;
  const percent = (number: number) => `${Math.round(number * 1000) / 10} per cent`;
  throw refusal(
    'TOO_MANY_REJECTS',
    `${rejected} of ${rows} rows (${percent(rejected / rows)}) could not be read; ` +
      `a file is let in with at most ${percent(limit.share)}. Nothing was changed.`,
  );
}
