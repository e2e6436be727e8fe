import { type UserError, userError } from '../../api/user-error.js';
import { type Decimal, decimalOf, equal, textOf, whole } from '../decimal.js';
import { type CostShare, type PresentRate, sumOfWeights } from './uplift.js';
import { CostShareKind, type CostShareInput, type FeeUpliftInput } from './uplift-objects.js';

/** A share with where its growth is from. */
export interface KnownShare extends CostShare {
  readonly kind: CostShareKind;
  readonly source: string;
}

/** Growth of the loaded indices in the year; null where the index is not loaded for it. */
export type IndexGrowth = Partial<Record<CostShareKind, { rate: string; source: string } | null>>;

/** Days of each lot by its code, and names of the lots; a lot that is missing does not exist. */
export interface KnownLots {
  readonly byId: ReadonlyMap<string, { code: string; name: string }>;
  readonly days: ReadonlyMap<string, number>;
}

export interface ReadInput {
  readonly shares: readonly KnownShare[];
  readonly lots: readonly (PresentRate & { readonly lotName: string; readonly basis: string | null })[];
  readonly errors: readonly UserError[];
}

const MOST = 30;

/** Reads the input of an uplift; what is wrong with it stands in the errors, all of it at once. */
export function readInput(input: FeeUpliftInput, growth: IndexGrowth, known: KnownLots): ReadInput {
  const errors: UserError[] = [];
  const shares = input.shares.flatMap((share, i) => readShare(share, i, input, growth, errors) ?? []);
  const lots = readLots(input, known, errors);
  if (input.shares.length === 0 || input.shares.length > MOST)
    errors.push(userError(['shares'], `Give 1 to ${MOST} parts of the cost.`));
  else if (shares.length === input.shares.length && !equal(sumOfWeights(shares), whole(1)))
    errors.push(
      userError(
        ['shares'],
        `The weights add up to ${textOf(sumOfWeights(shares))}; they must be 1 together.`,
      ),
    );
  return { shares, lots, errors };
}

function readShare(
  { name, kind, weight, rate }: CostShareInput,
  i: number,
  { financialYear }: FeeUpliftInput,
  growth: IndexGrowth,
  errors: UserError[],
): KnownShare | null {
  const at = (field: string) => ['shares', i, field];
  const label = name.trim();
  if (label === '' || label.length > 80)
    errors.push(userError(at('name'), 'Name the part in 1 to 80 characters.'));
  const share = decimalOf(weight);
  if (share === null || share.units < 0n)
    errors.push(userError(at('weight'), 'A weight is a number from 0 to 1.'));
  const loaded = rate == null ? growth[kind] : { rate, source: 'as given' };
  const grows = loaded ? decimalOf(loaded.rate) : null;
  if (!loaded)
    errors.push(
      kind === CostShareKind.OTHER
        ? userError(at('rate'), 'A part with a rate of its own needs it.', 'For example 0.04 for 4 per cent.')
        : userError(
            at('rate'),
            `No ${kind} is loaded for ${financialYear}: give the rate.`,
            'For example 0.067 for 6.7 per cent.',
          ),
    );
  else if (grows === null || isBelow(grows, -1n) || !isBelow(grows, 1n))
    errors.push(
      userError(at('rate'), 'A rate is a proportion above -1 and below 1.', '0.067 is 6.7 per cent.'),
    );
  return share && loaded && grows
    ? { ...{ name: label, kind, weight: share, rate: grows }, source: loaded.source }
    : null;
}

const isBelow = (value: Decimal, limit: bigint): boolean => value.units < limit * 10n ** BigInt(value.scale);

function readLots({ lots }: FeeUpliftInput, known: KnownLots, errors: UserError[]): ReadInput['lots'] {
  if (lots.length === 0 || lots.length > MOST) errors.push(userError(['lots'], `Give 1 to ${MOST} lots.`));
  const seen = new Set<string>();
  return lots.flatMap(({ lotId, presentWeekly, bedDays, presentBasis }, i) => {
    const lot = known.byId.get(lotId);
    const weekly = decimalOf(presentWeekly);
    const wrong = errors.length;
    if (!lot) errors.push(userError(['lots', i, 'lotId'], 'The council has no such lot.'));
    else if (seen.has(lot.code)) errors.push(userError(['lots', i, 'lotId'], 'The lot comes twice.'));
    if (!weekly || weekly.units <= 0n || weekly.scale > 2)
      errors.push(
        userError(['lots', i, 'presentWeekly'], 'A weekly rate is pounds and pence above nought.', '812.50'),
      );
    if (bedDays != null && bedDays < 0)
      errors.push(userError(['lots', i, 'bedDays'], 'Days are not below nought.'));
    const basis = presentBasis?.trim() || null;
    if (basis && basis.length > 160)
      errors.push(
        userError(['lots', i, 'presentBasis'], 'Say where the rate is from in 160 characters at most.'),
      );
    if (errors.length > wrong) return [];
    seen.add(lot!.code);
    const days = bedDays ?? known.days.get(lot!.code) ?? 0;
    return [{ lotCode: lot!.code, lotName: lot!.name, weekly: weekly!, bedDays: days, basis }];
  });
}
