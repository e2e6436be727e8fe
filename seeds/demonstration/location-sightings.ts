import { FIRST_DAY, REFERENCE_DATE, later } from './calendar.js';
import { icbOf } from './councils.js';
import type { Home, HomeState } from './register.js';
import type { LocationSightingRow } from './rows.js';

/** A home's sightings: as it first stood, at each change, and as it stands (or stood when it ended) at the reference date. */
export function locationSightings(home: Home): LocationSightingRow[] {
  const last = home.states.length - 1;
  const changes = home.states.map((state, index) =>
    sighting(home, state, index === 0 ? later(state.from, FIRST_DAY) : state.from, null),
  );
  return [...changes, sighting(home, home.states[last]!, REFERENCE_DATE, home.deregisteredOn)];
}

function sighting(
  home: Home,
  state: HomeState,
  asAt: string,
  deregisteredOn: string | null,
): LocationSightingRow {
  const { provider, district } = home;
  return {
    location_id: home.locationId,
    as_at: asAt,
    name: state.name,
    postcode: home.postcode,
    provider_id: provider.id,
    provider_name: provider.name,
    brand_id: provider.brandId,
    brand_name: provider.brandName,
    council_code: home.councilCode,
    lower_tier_code: district.code,
    icb_code: icbOf(district.subIcbCode),
    is_care_home: true,
    with_nursing: state.withNursing,
    service_types: serviceTypes(home, state),
    specialisms: home.specialisms,
    registered_from: home.registeredFrom,
    deregistered_on: deregisteredOn,
    is_dormant: state.isDormant,
    registered_beds: state.beds,
  };
}

function serviceTypes({ alsoWithoutNursing }: Home, { withNursing }: HomeState): string[] {
  const names = [];
  if (withNursing) names.push('Care home service with nursing');
  if (!withNursing || alsoWithoutNursing) names.push('Care home service without nursing');
  return names;
}
