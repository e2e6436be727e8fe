import type { Queryable } from '../../database/database.js';
import { PriceBase } from '../fee-enums.js';

/** Spans of days with the factor that carries a price of that time to the base. */
export interface PriceFactors {
  readonly from: readonly string[];
  /** Last day of each span. */
  readonly to: readonly string[];
  readonly factor: readonly number[];
  /** What the prices are told in, with the index used. */
  readonly words: string;
  /** Why there is no factor, for days without one. */
  readonly missing: string;
  /** Why there is no factor for any day: the index does not reach the time that prices are carried to. */
  readonly noTarget: string | null;
}

const INDEX = { REAL: 'CPI', NLW: 'NLW' } as const;
const NAMES = { CPI: 'consumer prices index', NLW: 'National Living Wage' } as const;
const ALWAYS = { from: ['1900-01-01'], to: ['9999-12-31'] };

interface IndexRow {
  from: string;
  to: string;
  value: number;
  source: string;
}

/** The factors by which prices are carried to the price base asked for, as of the last day of the months asked for. */
export async function priceFactors(db: Queryable, base: PriceBase, lastDay: string): Promise<PriceFactors> {
  if (base === PriceBase.NOMINAL)
    return { ...ALWAYS, factor: [1], words: 'Pounds as agreed, not adjusted.', missing: '', noTarget: null };
  const code = INDEX[base];
  const { rows } = await db.query<IndexRow>(
    `SELECT valid_from AS "from", least(coalesce(valid_to, 'infinity'::date), coalesce(lead(valid_from) OVER (ORDER BY valid_from) - 1,
            '9999-12-31'::date), '9999-12-31'::date) AS "to", value, source
     FROM   price_index WHERE code = $1 ORDER BY valid_from`,
    [code],
  );
  const now = rows.find(({ from, to }) => from <= lastDay && lastDay <= to);
  const known = now ? rows : [];
  const loaded =
    rows.length > 0
      ? `, which is loaded for ${rows[0]!.from} to ${rows.at(-1)!.to}`
      : ', which is not loaded';
  const sources = [...new Set(known.map(({ source }) => source))].join('; ');
  return {
    from: known.map(({ from }) => from),
    to: known.map(({ to }) => to),
    factor: known.map(({ value }) => now!.value / value),
    words: `${WORDS[base]} ${now ? `${NAMES[code]} ${now.value} on ${lastDay}; source: ${sources}.` : `No value for ${lastDay}.`}`,
    missing: `the ${NAMES[code]}${loaded}`,
    noTarget: now
      ? null
      : `Prices would be carried to ${lastDay}, the last day asked for, and there is no value for it of the ${NAMES[code]}${loaded}. Ask for months that end earlier, or for prices as agreed.`,
  };
}

const WORDS = {
  REAL: 'At consumer prices of the end of the months asked for: each price × index then ÷ index on its first day; the index is an average of whole years.',
  NLW: 'As if each price had grown with the National Living Wage: price × wage in the last month asked for ÷ wage on its first day.',
} as const;
