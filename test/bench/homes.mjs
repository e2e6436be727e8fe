import { REFERENCE_DATE } from './country.mjs';
import { built } from './built.mjs';

const { randomFor } = await built('seeds/demonstration/random.js');

const DAY = 86_400_000;
const RATINGS = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];
const LIKELY = { OUTSTANDING: 4, GOOD: 72, REQUIRES_IMPROVEMENT: 20, INADEQUATE: 4 };
const QUESTIONS = ['SAFE', 'EFFECTIVE', 'CARING', 'RESPONSIVE', 'WELL_LED'];
/** Ratings that each home was given over the years. */
const RATINGS_EACH = 5;

export const SIGHTING_COLUMNS = [
  'location_id',
  'as_at',
  'name',
  'postcode',
  'provider_id',
  'provider_name',
  'brand_id',
  'brand_name',
  'council_code',
  'icb_code',
  'is_care_home',
  'with_nursing',
  'service_types',
  'specialisms',
  'registered_from',
  'deregistered_on',
  'is_dormant',
  'registered_beds',
  'kept_aside',
];
export const RATING_COLUMNS = [
  'location_id',
  'seq',
  'published_on',
  'as_at',
  'framework',
  'status',
  'overall',
  'domains',
  'is_inherited',
];

/** Invented homes: the same on every machine. */
export function* makeHomes(country, count) {
  for (let no = 1; no <= count; no += 1) yield makeHome(country, no);
}

function makeHome({ councils, firstDay }, no) {
  const random = randomFor(`home ${no}`);
  const council = councils[no % councils.length];
  const provider = Math.ceil((random.next() ** 2 * no + 1) / 3);
  const opened = dayBetween(random, minus(firstDay, 3_650), random.next() < 0.85 ? firstDay : REFERENCE_DATE);
  const closes = random.next() < 0.12;
  return {
    locationId: `1-9${String(no).padStart(9, '0')}`,
    name: `Bench House ${no}`,
    council,
    providerId: `1-8${String(provider).padStart(8, '0')}`,
    providerName: `Bench Care ${provider} Limited`,
    withNursing: random.next() < 0.3,
    beds: random.between(6, 90),
    laterBeds: random.next() < 0.3 ? random.between(6, 90) : null,
    registeredFrom: opened,
    changedOn: dayBetween(random, later(opened, firstDay), REFERENCE_DATE),
    deregisteredOn: closes ? dayBetween(random, later(opened, firstDay), REFERENCE_DATE) : null,
    random,
  };
}

/** How the register shows a home: as it first stood, where its beds changed, and at the reference date. */
export function* sightingsOf(home, country) {
  const first = later(home.registeredFrom, country.firstDay);
  const end = home.deregisteredOn ?? REFERENCE_DATE;
  yield sighting(home, first, home.beds, null);
  const changes = home.laterBeds !== null && home.changedOn > first && home.changedOn < end;
  if (changes) yield sighting(home, home.changedOn, home.laterBeds, null);
  if (REFERENCE_DATE > first)
    yield sighting(home, REFERENCE_DATE, changes ? home.laterBeds : home.beds, home.deregisteredOn);
}

function sighting(home, asAt, beds, deregisteredOn) {
  const { locationId, name, providerId, providerName, council, withNursing, registeredFrom } = home;
  const service = `Care home service ${withNursing ? 'with' : 'without'} nursing`;
  return [
    ...[locationId, asAt, name, null, providerId, providerName, null, null, council.code, council.board],
    ...[true, withNursing, [service], ['Caring for adults over 65 yrs'], registeredFrom, deregisteredOn],
    ...[false, beds, {}],
  ];
}

export function* ratingsOf(home) {
  const { random } = home;
  const end = home.deregisteredOn ?? REFERENCE_DATE;
  const days = Array.from({ length: RATINGS_EACH }, () =>
    dayBetween(random, home.registeredFrom, end),
  ).sort();
  for (const [i, day] of days.entries()) {
    const band = () => random.weighted(RATINGS, (one) => LIKELY[one]);
    const overall = band();
    const domains = QUESTIONS.map((domain) => ({ domain, status: 'RATED', band: band() }));
    const framework = day < '2023-12-01' ? 'KEY_LINES_OF_ENQUIRY' : 'SINGLE_ASSESSMENT_FRAMEWORK';
    yield [home.locationId, i + 1, day, REFERENCE_DATE, framework, 'RATED', overall, domains, false];
  }
}

function minus(day, days) {
  return isoDay(Date.parse(day) - days * DAY);
}

function dayBetween(random, from, to) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return isoDay(start + Math.floor((random.next() * Math.max(0, end - start)) / DAY) * DAY);
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function later(a, b) {
  return a > b ? a : b;
}
