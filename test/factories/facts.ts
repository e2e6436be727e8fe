/** What a test says of a care home; everything it does not name is ordinary. Keys are columns of location_sighting. */
export interface HomeFacts {
  location_id: string;
  name?: string;
  postcode?: string;
  as_at?: string;
  council_code?: string | null;
  lower_tier_code?: string | null;
  icb_code?: string | null;
  ccg_code?: string | null;
  with_nursing?: boolean | null;
  registered_from?: string | null;
  deregistered_on?: string | null;
  is_dormant?: boolean | null;
  registered_beds?: number | null;
  provider_id?: string;
}

/** Keys are columns of rating_sighting. */
export interface RatingFacts {
  location_id: string;
  seq?: number;
  published_on?: string | null;
  framework?: 'KEY_LINES_OF_ENQUIRY' | 'SINGLE_ASSESSMENT_FRAMEWORK';
  service_group?: string | null;
  status?: string;
  overall?: string | null;
  is_inherited?: boolean;
}

/** A release, complete for some councils. */
export interface ReleaseFacts {
  kind?: 'REGISTER' | 'SNAPSHOT';
  /** First day told; a snapshot tells only its last. */
  from?: string;
  to: string;
  covers: readonly string[];
  hasHomes?: boolean;
  hasBeds?: boolean;
  hasRatings?: boolean;
  homes?: readonly HomeFacts[];
  ratings?: readonly RatingFacts[];
  links?: readonly { from: string; to: string }[];
}

/** People of an area; 65 and over unless said otherwise. */
export interface PopulationFacts {
  area: string;
  midYear: number;
  value: number | null;
  band?: string;
  status?: string;
}

/** A small world: a few releases and the people of a few areas. */
export interface World {
  releases?: readonly ReleaseFacts[];
  population?: readonly PopulationFacts[];
}

/** The council of tests that do not care which one it is: unitary, whole in one board. */
export const BOLTON = 'E08000001';

/** A care home without nursing in Bolton with 20 beds, registered long ago. */
export function home(location_id: string, facts: Omit<HomeFacts, 'location_id'> = {}): HomeFacts {
  return {
    location_id,
    name: `Home ${location_id}`,
    postcode: `ZZ1 ${location_id}`,
    council_code: BOLTON,
    with_nursing: false,
    registered_from: '2011-01-01',
    registered_beds: 20,
    ...facts,
  };
}

/** What a list of rated homes shows: neither beds nor dates nor services. */
export function listedHome(location_id: string, facts: Omit<HomeFacts, 'location_id'> = {}): HomeFacts {
  return home(location_id, { with_nursing: null, registered_from: null, registered_beds: null, ...facts });
}

/** A rating of good under the key lines of enquiry. */
export function rating(location_id: string, facts: Omit<RatingFacts, 'location_id'> = {}): RatingFacts {
  return { location_id, published_on: '2019-06-01', overall: 'GOOD', ...facts };
}
