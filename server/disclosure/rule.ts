import { z } from 'zod';

/** Readers of figures; each sees what its line of the rule says. */
export const AUDIENCES = ['PUBLIC', 'PROVIDER', 'ICB_PARTNER', 'COMMISSIONER', 'STEWARD'] as const;

const whole = z.number().int();

/**
 * How one dataset is protected, as a document. A dataset without a document is a public fact, which is shown as it is.
 */
export const disclosureRuleSchema = z
  .object({
    dataset: z.string().min(1),
    version: whole.min(1),
    validFrom: z.iso.date(),
    /** Counts from..to are withheld, both included; below stands only zero, which is shown. */
    threshold: z.object({ from: whole.min(1), to: whole.min(1) }).default({ from: 1, to: 7 }),
    /** Counts are shown to the nearest multiple; 1 shows them as they are. */
    roundTo: whole.min(1).default(5),
    /** Amounts of businesses are shown to the nearest multiple, in the measure's smallest unit. */
    roundAmountTo: whole.min(1).default(1),
    /** Fewest providers of a shown amount, and the largest share of it that one of them may have. */
    dominance: z
      .object({ providers: whole.min(2), share: z.number().gt(0).lt(1) })
      .default({ providers: 3, share: 0.6 }),
    /**
     * How wide what anybody can work out of a withheld figure must stay: so many people for a count (as wide as the
     * threshold when not given), such a share of the largest provider's part for an amount.
     */
    vagueness: z
      .object({ count: whole.min(1).optional(), amountShare: z.number().gt(0).max(1).default(0.2) })
      .default({ amountShare: 0.2 }),
    /** Who sees protected figures, and who may see the true ones of the areas or homes that are theirs. */
    audiences: z
      .object({ protected: z.array(z.enum(AUDIENCES)), trueValues: z.array(z.enum(AUDIENCES)) })
      .default({ protected: ['PUBLIC', 'PROVIDER', 'ICB_PARTNER'], trueValues: ['COMMISSIONER', 'STEWARD'] }),
    source: z.string().min(1),
  })
  .refine(({ threshold }) => threshold.from <= threshold.to, {
    error: 'threshold.from is above threshold.to.',
  })
  .refine(({ threshold }) => threshold.from === 1, {
    error: 'threshold.from must be 1: a count below a threshold that starts higher would be shown as it is.',
  })
  .refine(({ threshold, roundTo }) => 2 * (threshold.to + 1) >= roundTo, {
    error: 'roundTo is so wide that a count above the threshold would be shown as zero.',
  });

export type DisclosureRule = z.output<typeof disclosureRuleSchema>;

/**
 * Reads a rule from its document.
 * @throws an error that names what is wrong with it
 */
export function disclosureRule(document: unknown): DisclosureRule {
  const read = disclosureRuleSchema.safeParse(document);
  if (!read.success) throw new Error(`Disclosure rule: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The width, in people, that a withheld count keeps. */
export function countVagueness({ vagueness, threshold }: DisclosureRule): number {
  return vagueness.count ?? threshold.to - threshold.from;
}
