import type { Stage } from '../../releases/index.js';
import type { ApiLocation } from './cqc-api-location.js';

/** Writes which registration followed which. Both ends tell of the same link; it is stored once. */
export function linkRows(stage: Stage): { put(location: ApiLocation): Promise<void> } {
  const rows = stage.rows('location_link_sighting', ['predecessor_id', 'successor_id', 'reason']);
  const seen = new Set<string>();
  return {
    async put(location) {
      for (const link of links(location)) {
        const key = `${link.predecessor}|${link.successor}`;
        if (seen.has(key)) continue;
        seen.add(key);
        await rows.write([link.predecessor, link.successor, link.reason]);
      }
    },
  };
}

interface Link {
  predecessor: string;
  successor: string;
  reason: string;
}

function links({ locationId, relationships = [] }: ApiLocation): Link[] {
  return relationships.flatMap(({ type = '', relatedLocationId, reason = '' }) => {
    if (!locationId || !relatedLocationId || relatedLocationId === locationId) return [];
    if (/successor/i.test(type)) return [{ predecessor: locationId, successor: relatedLocationId, reason }];
    if (/predecessor/i.test(type)) return [{ predecessor: relatedLocationId, successor: locationId, reason }];
    return [];
  });
}
