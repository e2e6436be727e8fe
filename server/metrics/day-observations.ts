import DataLoader from 'dataloader';
import { Observation, type ObservedValue } from './observation.js';
import type { ObservationReader } from './observation-reader.js';
import { PopulationBand, type ServiceType } from './value.js';

/** One figure of one area on one day. */
export interface DayKey {
  readonly metricCode: string;
  readonly areaCode: string;
  readonly day: string;
  readonly serviceType: ServiceType | null;
  /** For rates; others ignore it. */
  readonly band?: PopulationBand;
  /** The data version to answer from; without it the newest. */
  readonly version?: number | null;
}

/** Figures asked for at the same time are read together: one statement for each day, service type and version. */
export function dayObservationLoader(reader: ObservationReader): DataLoader<DayKey, Observation, string> {
  return new DataLoader(async (keys: readonly DayKey[]) => readTogether(reader, keys), {
    cacheKeyFn: textOf,
  });
}

const textOf = ({ metricCode, areaCode, day, serviceType, band, version }: DayKey): string =>
  [metricCode, areaCode, day, serviceType, band ?? PopulationBand.AGE_65_PLUS, version ?? null].join('|');

async function readTogether(reader: ObservationReader, keys: readonly DayKey[]): Promise<Observation[]> {
  const groups = new Map<string, DayKey[]>();
  for (const key of keys) {
    const name = `${key.day}|${key.serviceType}|${key.version ?? null}`;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  const answers = new Map<string, ObservedValue>();
  for (const group of groups.values()) {
    const values = await reader.onDays({
      metricCodes: unique(group.map(({ metricCode }) => metricCode)),
      areaCodes: unique(group.map(({ areaCode }) => areaCode)),
      days: [group[0]!.day],
      serviceTypes: [group[0]!.serviceType],
      bands: unique(group.map(({ band }) => band ?? PopulationBand.AGE_65_PLUS)),
      version: group[0]!.version ?? null,
    });
    for (const value of values) {
      const { metricCode, areaCode, to, serviceType, version } = value;
      const bands = value.band ? [value.band] : Object.values(PopulationBand);
      for (const band of bands)
        answers.set(textOf({ metricCode, areaCode: areaCode!, day: to, serviceType, band, version }), value);
    }
  }
  return keys.map((key) => new Observation(answers.get(textOf(key))!));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
