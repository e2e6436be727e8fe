import type { Stage } from '../../releases/index.js';

/** What a file says of a location on one day; null where it does not say. Dates are YYYY-MM-DD. */
export interface LocationSighting {
  locationId: string;
  asAt: string;
  name: string;
  postcode: string | null;
  providerId: string | null;
  providerName: string | null;
  brandId: string | null;
  brandName: string | null;
  councilCode: string | null;
  ccgCode: string | null;
  icbCode: string | null;
  longitude: number | null;
  latitude: number | null;
  isCareHome: boolean;
  withNursing: boolean | null;
  serviceTypes: string[];
  specialisms: string[];
  registeredFrom: string | null;
  /** First day on which the location is no longer registered. */
  deregisteredOn: string | null;
  isDormant: boolean | null;
  registeredBeds: number | null;
  odsCode: string | null;
  /** What no field above holds; never personal data. */
  keptAside: Record<string, unknown>;
}

const columns: Record<string, (sighting: LocationSighting) => unknown> = {
  location_id: (s) => s.locationId,
  as_at: (s) => s.asAt,
  name: (s) => s.name,
  postcode: (s) => s.postcode,
  provider_id: (s) => s.providerId,
  provider_name: (s) => s.providerName,
  brand_id: (s) => s.brandId,
  brand_name: (s) => s.brandName,
  council_code: (s) => s.councilCode,
  ccg_code: (s) => s.ccgCode,
  icb_code: (s) => s.icbCode,
  longitude: (s) => s.longitude,
  latitude: (s) => s.latitude,
  is_care_home: (s) => s.isCareHome,
  with_nursing: (s) => s.withNursing,
  service_types: (s) => s.serviceTypes,
  specialisms: (s) => s.specialisms,
  registered_from: (s) => s.registeredFrom,
  deregistered_on: (s) => s.deregisteredOn,
  is_dormant: (s) => s.isDormant,
  registered_beds: (s) => s.registeredBeds,
  ods_code: (s) => s.odsCode,
  kept_aside: (s) => s.keptAside,
};
const names = Object.keys(columns);
const readers = Object.values(columns);

/** Opens the table of sightings for this stage. */
export function locationRows(stage: Stage): { put(sighting: LocationSighting): Promise<void> | undefined } {
  const rows = stage.rows('location_sighting', names);
  return { put: (sighting) => rows.write(readers.map((read) => read(sighting))) };
}
