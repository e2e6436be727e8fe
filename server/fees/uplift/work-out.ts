import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import { type Decimal, textOf } from '../decimal.js';
import { findLot } from '../lots.js';
import { STANDING } from '../standing-releases.js';
import { priceGrowth } from './price-growth.js';
import { readInput, type IndexGrowth, type KnownLots, type ReadInput } from './read-input.js';
import { upliftOf } from './uplift.js';
import { FeeUplift, type FeeUpliftInput, type FeeUpliftResult } from './uplift-objects.js';

const bedDays = `WITH ${STANDING}\n${sqlFile(import.meta.url, './bed-days.sql')}`;

/** Works an uplift out. Reads private tables: call it behind the private door. */
export async function workOut(db: Queryable, input: FeeUpliftInput): Promise<FeeUpliftResult> {
  const read = readInput(input, await growthIn(db, input), await lotsOf(db, input));
  if (read.errors.length > 0) return { uplift: null, userErrors: [...read.errors] };
  return { uplift: toUplift(input, read), userErrors: [] };
}

function toUplift(
  { commissioner, financialYear, lots: given }: FeeUpliftInput,
  { shares, lots }: ReadInput,
): FeeUplift {
  const { rate, lots: worked, budgetEffect } = upliftOf(shares, lots);
  const isCounted = given.some((lot) => lot.bedDays == null);
  return Object.assign(new FeeUplift(), {
    ...{ commissionerCode: commissioner, id: null, author: null, savedAt: null, financialYear },
    rate: textOf(rate),
    shares: shares.map(({ name, kind, weight, rate: grows, source }) => ({
      ...{ name, kind, source, weight: textOf(weight), rate: textOf(grows) },
    })),
    lots: worked.map((lot, i) => ({ ...texts(lot), lotCode: lot.lotCode, lotName: lots[i]!.lotName })),
    budgetEffect: textOf(budgetEffect),
    assumptions: [...basesOf(lots), ...assumptionsOf(isCounted)],
  });
}

type Amounts = Record<'presentWeekly' | 'newWeekly' | 'change' | 'bedWeeks' | 'budgetEffect', Decimal>;

const texts = ({ presentWeekly, newWeekly, change, bedWeeks, budgetEffect }: Amounts) => ({
  ...{ presentWeekly: textOf(presentWeekly), newWeekly: textOf(newWeekly), change: textOf(change) },
  ...{ bedWeeks: textOf(bedWeeks), budgetEffect: textOf(budgetEffect) },
});

/** Where present rates are from: lots with the same words in one line; those without are as given. */
function basesOf(lots: ReadInput['lots']): string[] {
  const byBasis = new Map<string, string[]>();
  for (const { lotName, basis } of lots)
    byBasis.set(basis ?? AS_GIVEN, [...(byBasis.get(basis ?? AS_GIVEN) ?? []), lotName]);
  return [...byBasis].map(([basis, names]) => `Present rate of ${names.join('; ')}: ${basis}.`);
}

const AS_GIVEN = 'as given by the author';

const assumptionsOf = (isCounted: boolean): string[] => [
  'A place costs what its parts cost, and each part grows by one rate: the light-touch method, not an open-book one.',
  'New rate = present rate × (1 + Σ weight × growth), rounded to the penny, halves up.',
  'Present rates are as given, in pounds of their day; NHS-funded nursing care is taken not to be in them.',
  'Budget effect = bed-days ÷ 7 × (new − present rate): every placement of a lot is taken to be paid its rate.',
  ...(isCounted
    ? [
        'Bed-days are those of the placements recorded; those without an end are taken to stay, and none to be added.',
      ]
    : []),
];

async function growthIn(db: Queryable, { financialYear }: FeeUpliftInput): Promise<IndexGrowth> {
  const loaded = await priceGrowth(db, financialYear);
  return Object.fromEntries(loaded.map(({ kind, rate, source }) => [kind, { rate, source }]));
}

async function lotsOf(
  db: Queryable,
  { commissioner, financialYear, lots }: FeeUpliftInput,
): Promise<KnownLots> {
  const byId = new Map<string, { code: string; name: string }>();
  for (const { lotId } of lots.slice(0, 30)) {
    const lot = await findLot(db, commissioner, lotId);
    if (lot) byId.set(lotId, lot);
  }
  const year = Number(financialYear.slice(0, 4));
  const values = [null, commissioner, `${year}-04-01`, `${year + 1}-04-01`];
  const { rows } = await db.query<{ lotCode: string; days: number }>(bedDays, values);
  return { byId, days: new Map(rows.map(({ lotCode, days }) => [lotCode, days])) };
}
