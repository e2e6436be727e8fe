import { slug, type NamedArea } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { BarRow } from '../charts/bar-model.js';
import { bedTypeWords } from '../words/beds-words.js';
import { formatPercent, inPerCent } from '../words/numbers.js';
import { SHORT_TERM_WORDS } from '../words/short-term-words.js';
import type { ShortStays, ShortTermContracts } from './short-term-query.js';

/** What the card tells, with its fragments read. */
export interface ShortTermModel {
  contracted: ShortTermContracts;
  contractedByBedType: readonly ShortTermContracts[];
  total: ShortStays;
  byKind: readonly ShortStays[];
  byPathway: readonly ShortStays[];
  byBedType: readonly ShortStays[];
}

/** The share of stays that ended at home, of those with a destination on record; null where none has one. */
export function homeShare({ exits }: ShortStays): number | null {
  if (exits.length === 0) return null;
  return exits.find(({ destination }) => destination === 'OWN_HOME')?.share.value ?? 0;
}

/** The message of the card: use of what is booked where something is, and how many people went home. */
export function shortTermHeadline({ contracted, total }: ShortTermModel, place: string): string {
  const words = SHORT_TERM_WORDS.headline;
  const use = contracted.utilisation.value;
  const home = homeShare(total);
  const first =
    use === null
      ? words.stays(place, total.lengthOfStay.median.value)
      : words.used(place, formatPercent(inPerCent(use)));
  return home === null ? first : `${first}; ${words.home(formatPercent(inPerCent(home)))}`;
}

/** What is booked, how long people stay, who is still there and what nobody wrote down. */
export function shortTermSentences(model: ShortTermModel, day: string): string[] {
  const { contracted, contractedByBedType, total, byKind } = model;
  const words = SHORT_TERM_WORDS;
  const { median, upperQuartile, p90 } = total.lengthOfStay;
  const { people, medianDays, longestDays } = total.stillThere;
  const types = contractedByBedType.filter(({ beds }) => (beds.value ?? 0) > 0);
  const medianOf = (kind: string) =>
    byKind.find(({ key }) => key === kind)?.lengthOfStay.median.value ?? null;
  const [up, down] = [medianOf('STEP_UP'), medianOf('STEP_DOWN')];
  return [
    contracted.beds.value === null
      ? words.noneBooked
      : words.booked(
          contracted.beds.value,
          types.map(({ bedType, beds }) => words.bookedType(beds.value!, bedTypeWords(bedType!))),
          day,
        ),
    contracted.bedDays ? words.usedDays(contracted.usedBedDays ?? 0, contracted.bedDays) : null,
    median.value === null ? null : words.lengths(median.value, upperQuartile, p90),
    up === null || down === null ? null : words.kinds(up, down),
    words.stillThere(people, day, medianDays, longestDays),
    total.exitsNotRecorded > 0 ? words.notRecorded(total.exitsNotRecorded) : null,
  ].filter((sentence) => sentence !== null);
}

/** Destinations as bars in per cent, most frequent first. */
export function exitBars({ exits }: ShortStays): BarRow[] {
  return exits.flatMap(({ destination, label, share }) =>
    share.value === null
      ? []
      : [{ key: destination, label, role: 'place' as const, value: share.value * 100 }],
  );
}

/** Median days of each group as bars, all stays first. */
export function lengthBars({ total, byKind, byBedType }: ShortTermModel): BarRow[] {
  return [total, ...byKind, ...byBedType].flatMap((group) => {
    const { value } = group.lengthOfStay.median;
    const role = group === total ? ('place' as const) : ('other' as const);
    return value === null ? [] : [{ key: group.key ?? 'ALL', label: group.label, role, value }];
  });
}

/** The groups of the table, each set under its name. */
export function staySets({ total, byKind, byPathway, byBedType }: ShortTermModel) {
  const { groups } = SHORT_TERM_WORDS;
  return [
    { by: groups.kind, stays: [total, ...byKind] },
    { by: groups.pathway, stays: byPathway },
    { by: groups.bedType, stays: byBedType },
  ].filter(({ stays }) => stays.length > 0);
}

/** A row for each group, with a column for each destination. */
export function shortTermFlat(model: ShortTermModel, place: NamedArea, period: string): FlatTable {
  return {
    fileName: `short-term-beds-${slug(place.name)}`,
    rows: staySets(model).flatMap(({ by, stays }) =>
      stays.map((group) => ({
        ...{ area_code: place.gssCode, area_name: place.name, period, by, group: group.label },
        ...{ began: group.begun, ended: group.ended, bed_days: group.bedDays },
        ...{ median_days: group.lengthOfStay.median.value, p90_days: group.lengthOfStay.p90 },
        ...{ lower_quartile_days: group.lengthOfStay.lowerQuartile },
        ...{ upper_quartile_days: group.lengthOfStay.upperQuartile },
        ...{ still_there: group.stillThere.people, destination_not_recorded: group.exitsNotRecorded },
        ...Object.fromEntries(
          model.total.exits.map(({ destination }) => [
            `went_${destination.toLowerCase()}`,
            group.exits.find((exit) => exit.destination === destination)?.count ?? 0,
          ]),
        ),
      })),
    ),
  };
}
