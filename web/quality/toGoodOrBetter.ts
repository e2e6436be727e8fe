import { slug, type FigureContext, type NamedArea } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { IntervalRow } from '../charts/IntervalRows.js';
import type { Role } from '../charts/theme.js';
import type { GoodOrBetter_ProfileFragment, ValueStatus } from '../graphql/generated/graphql.js';
import { lowerFirst, whyMissing } from '../words/missing.js';
import { formatCount, inPerCent } from '../words/numbers.js';
import { goodOrBetterSentence, standsAgainst } from '../words/quality-sentences.js';
import { QUALITY_WORDS } from '../words/quality-words.js';
import { careOf } from '../words/terms.js';

export interface SharedPlace {
  area: NamedArea & { role: Role };
  profile: GoodOrBetter_ProfileFragment;
}

export interface ShareRow extends IntervalRow {
  areaCode: string;
  status: ValueStatus;
  reason: string | null;
}

export interface ShareGroup {
  key: 'ofRated' | 'ofAll';
  label: string;
  rows: ShareRow[];
}

export interface GoodOrBetterModel {
  headline: string;
  groups: ShareGroup[];
  /** "Worse than England": in words, from the interval. */
  stands: string | null;
  /** Places that have no share, with the reason. */
  missing: string[];
  flat: FlatTable;
}

const SHARES = [
  ['ofRated', 'goodOrBetterOfRated'],
  ['ofAll', 'goodOrBetterOfAll'],
] as const;

/** Both shares of good or better: of rated homes and of all homes. Null where the place has none. */
export function toGoodOrBetter(
  places: readonly SharedPlace[],
  context: FigureContext,
): GoodOrBetterModel | null {
  const groups = SHARES.map(([key, field]): ShareGroup => ({
    key,
    label: QUALITY_WORDS[key],
    rows: places.map((place) => toRow(place, place.profile[field])),
  })).filter((group) => group.rows[0]?.value !== null);
  const [place, ...others] = groups.find((group) => group.key === 'ofRated')?.rows ?? [];
  if (!place) return null;
  const other = others.find((row) => row.role === 'nation' && row.value !== null);
  const share = (row: ShareRow | undefined, source: SharedPlace | undefined) => ({
    place: row?.label ?? '',
    share: row?.value ?? null,
    goodOrBetter: source?.profile.goodOrBetterOfRated.numerator ?? null,
    outOf: source?.profile.goodOrBetterOfRated.denominator?.value ?? null,
  });
  return {
    headline: goodOrBetterSentence(share(place, places[0]), other ? share(other, undefined) : null) ?? '',
    groups,
    stands: other ? standsAgainst(place.interval, other.value, other.label) : null,
    missing: [place, ...others].flatMap((row) =>
      row.value === null ? [`${row.label}: ${lowerFirst(whyMissing(row.status, row.reason))}`] : [],
    ),
    flat: flatOf(groups, context),
  };
}

function toRow(place: SharedPlace, observation: GoodOrBetter_ProfileFragment['goodOrBetterOfAll']): ShareRow {
  const { numerator, denominator, interval } = observation;
  return {
    key: place.area.gssCode,
    areaCode: place.area.gssCode,
    label: place.area.name,
    role: place.area.role,
    value: inPerCent(observation.value),
    interval: interval && { lower: interval.lower * 100, upper: interval.upper * 100 },
    note:
      denominator && observation.value !== null
        ? QUALITY_WORDS.outOf(formatCount(numerator), formatCount(denominator.value))
        : '',
    status: observation.status,
    reason: observation.statusReason,
  };
}

function flatOf(groups: readonly ShareGroup[], context: FigureContext): FlatTable {
  return {
    fileName: `good-or-better-${slug(context.place.name)}`,
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({
        area_code: row.areaCode,
        area_name: row.label,
        service_type: careOf(context.serviceType),
        share: group.label,
        per_cent: row.value,
        lower_95: row.interval?.lower ?? null,
        upper_95: row.interval?.upper ?? null,
        counts: row.note,
        status: row.status,
      })),
    ),
  };
}
