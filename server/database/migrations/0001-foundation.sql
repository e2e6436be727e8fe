-- Foundation: areas, releases, what releases say of homes, and what is derived from the published ones.
-- Facts are kept per release and never edited; a release counts only while its status is PUBLISHED.
-- Derived tables are rebuilt inside the transaction that publishes or rolls back a release.

-- ── datasets and releases ────────────────────────────────────────────────────────────────────────
CREATE TABLE dataset (
  code               text PRIMARY KEY,
  name               text NOT NULL,
  description        text NOT NULL,
  publisher          text NOT NULL,
  licence            text NOT NULL,
  licence_url        text,
  homepage           text,
  expected_frequency text NOT NULL,
  -- Days after which the newest release counts as stale; null: no rhythm is expected.
  expected_days      integer
);

CREATE TABLE release (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_code     text NOT NULL REFERENCES dataset,
  version          text NOT NULL,
  reference_date   date,
  checksum         text NOT NULL,
  file_names       text[] NOT NULL DEFAULT '{}',
  source_note      text,
  status           text NOT NULL DEFAULT 'STAGED'
                   CHECK (status IN ('STAGED', 'VALIDATED', 'PUBLISHED', 'REPLACED', 'ROLLED_BACK')),
  row_count        integer NOT NULL DEFAULT 0,
  accepted_count   integer NOT NULL DEFAULT 0,
  rejected_count   integer NOT NULL DEFAULT 0,
  warning_count    integer NOT NULL DEFAULT 0,
  -- Counts of what is new, gone and changed against the release before it.
  comparison       jsonb NOT NULL DEFAULT '{}',
  replaced_by      bigint REFERENCES release,
  is_demonstration boolean NOT NULL DEFAULT false,
  staged_at        timestamptz NOT NULL DEFAULT now(),
  published_at     timestamptz,
  withdrawn_at     timestamptz
);
CREATE INDEX release_by_dataset ON release (dataset_code, status, reference_date);

CREATE TABLE release_message (
  release_id  bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  seq         integer NOT NULL,
  rule        text NOT NULL,
  row_number  integer,
  column_name text,
  value       text,
  message     text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'INFO')),
  PRIMARY KEY (release_id, seq)
);

-- The data version: one row for each publication or rollback. Answers are cached by the newest one.
CREATE TABLE publication (
  version    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  release_id bigint NOT NULL REFERENCES release,
  action     text NOT NULL CHECK (action IN ('PUBLISH', 'ROLL_BACK')),
  at         timestamptz NOT NULL DEFAULT now()
);

-- ── areas ────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE area (
  code             text PRIMARY KEY CHECK (code ~ '^[A-Z][0-9]{8}$'),
  name             text NOT NULL,
  area_type        text NOT NULL CHECK (area_type IN ('COUNTRY', 'REGION', 'CASSR', 'LOWER_TIER_LA', 'ICB',
                     'SUB_ICB_LOCATION', 'PLACE', 'HEALTH_BOARD', 'REGIONAL_PARTNERSHIP', 'CUSTOM')),
  nation           text NOT NULL CHECK (nation IN ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'DEMONSTRATION')),
  valid_from       date NOT NULL,
  -- First day on which the area no longer exists; null while it does.
  valid_to         date,
  ods_code         text,
  is_demonstration boolean NOT NULL DEFAULT false
);
CREATE INDEX area_by_type ON area (area_type, name, code);

-- Other spellings and keys of an area: alias_key is the normalised spelling (see server/areas/area-name.ts).
CREATE TABLE area_alias (
  scheme    text NOT NULL,
  alias_key text NOT NULL,
  alias     text NOT NULL,
  area_code text NOT NULL REFERENCES area,
  PRIMARY KEY (scheme, alias_key, area_code)
);
CREATE INDEX area_alias_by_key ON area_alias (alias_key);

CREATE TABLE area_succession (
  predecessor_code text NOT NULL REFERENCES area,
  successor_code   text NOT NULL REFERENCES area,
  happened_on      date NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('SAME_FOOTPRINT', 'MERGE', 'SPLIT')),
  -- Share of the predecessor that went to the successor: 1 for a new code or a merger, null where it is not exact.
  share            numeric,
  instrument       text,
  PRIMARY KEY (predecessor_code, successor_code)
);

-- Child within parent, dated; share is the part of the child that lies in the parent (by LSOAs where below 1).
CREATE TABLE area_membership (
  child_code  text NOT NULL REFERENCES area,
  parent_code text NOT NULL REFERENCES area,
  valid_from  date NOT NULL,
  valid_to    date,
  share       numeric NOT NULL DEFAULT 1 CHECK (share > 0 AND share <= 1),
  basis       text NOT NULL,
  PRIMARY KEY (child_code, parent_code, valid_from)
);
CREATE INDEX area_membership_by_parent ON area_membership (parent_code);

-- A clinical commissioning group's code as files before July 2022 carry it, and the ICB that took its place.
CREATE TABLE clinical_commissioning_group (
  code          text PRIMARY KEY,
  name          text NOT NULL,
  icb_code      text NOT NULL REFERENCES area,
  sub_icb_code  text REFERENCES area,
  basis         text NOT NULL
);

CREATE TABLE area_boundary (
  release_id bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  area_code  text NOT NULL REFERENCES area,
  geometry   jsonb NOT NULL,
  PRIMARY KEY (release_id, area_code)
);

CREATE TABLE neighbour_list (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  release_id bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  name       text NOT NULL,
  source     text NOT NULL,
  area_code  text NOT NULL REFERENCES area
);
CREATE TABLE neighbour (
  list_id        bigint NOT NULL REFERENCES neighbour_list ON DELETE CASCADE,
  neighbour_code text NOT NULL REFERENCES area,
  rank           integer NOT NULL,
  distance       double precision,
  PRIMARY KEY (list_id, neighbour_code)
);

-- Population as a release states it.
CREATE TABLE population_fact (
  release_id bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  area_code  text NOT NULL REFERENCES area,
  mid_year   integer NOT NULL,
  band       text NOT NULL CHECK (band IN ('AGE_18_PLUS', 'AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS', 'ALL_AGES')),
  value      bigint,
  -- PRESENT, or SUPPRESSED where the publisher withheld it.
  status     text NOT NULL DEFAULT 'PRESENT',
  -- MID_YEAR_ESTIMATE or CENSUS.
  basis      text NOT NULL DEFAULT 'MID_YEAR_ESTIMATE',
  PRIMARY KEY (release_id, area_code, mid_year, band)
);

-- Derived: one best population per area, mid-year and band, summed up to the areas that no file gives.
CREATE TABLE area_population (
  area_code  text NOT NULL,
  mid_year   integer NOT NULL,
  band       text NOT NULL,
  value      double precision,
  status     text NOT NULL,
  -- PUBLISHED, SUMMED (whole areas added up) or APPORTIONED (split areas shared out by LSOAs).
  basis      text NOT NULL,
  release_id bigint NOT NULL,
  PRIMARY KEY (area_code, mid_year, band)
);

-- ── what releases say of care homes ──────────────────────────────────────────────────────────────
-- One row per location and date at which a release shows it. Nulls mean "the file does not say".
CREATE TABLE location_sighting (
  release_id      bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  location_id     text NOT NULL,
  as_at           date NOT NULL,
  name            text NOT NULL,
  postcode        text,
  provider_id     text,
  provider_name   text,
  brand_id        text,
  brand_name      text,
  council_code    text REFERENCES area,
  lower_tier_code text REFERENCES area,
  ccg_code        text,
  icb_code        text REFERENCES area,
  longitude       double precision,
  latitude        double precision,
  is_care_home    boolean NOT NULL,
  with_nursing    boolean,
  service_types   text[] NOT NULL DEFAULT '{}',
  specialisms     text[] NOT NULL DEFAULT '{}',
  registered_from date,
  deregistered_on date,
  is_dormant      boolean,
  registered_beds integer CHECK (registered_beds >= 0),
  ods_code        text,
  -- Columns of the file that no field above holds, kept aside; never personal data.
  kept_aside      jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (release_id, location_id, as_at)
);
CREATE INDEX location_sighting_by_location ON location_sighting (location_id, as_at);

CREATE TABLE rating_sighting (
  release_id   bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  location_id  text NOT NULL,
  -- Tells apart two ratings of one day, e.g. those of two assessment service groups.
  seq          integer NOT NULL,
  published_on date,
  as_at        date NOT NULL,
  framework    text NOT NULL CHECK (framework IN ('KEY_LINES_OF_ENQUIRY', 'SINGLE_ASSESSMENT_FRAMEWORK', 'CIW_RATINGS_2025')),
  service_group text,
  status       text NOT NULL CHECK (status IN ('RATED', 'NOT_YET_INSPECTED', 'INSUFFICIENT_EVIDENCE_TO_RATE',
                 'INSPECTED_BUT_NOT_RATED', 'NO_PUBLISHED_RATING', 'EVIDENCE_NOT_YET_SCORED')),
  overall      text CHECK (overall IN ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
  -- [{"domain": "SAFE", "status": "RATED", "band": "GOOD"}]
  domains      jsonb NOT NULL DEFAULT '[]',
  is_inherited boolean NOT NULL DEFAULT false,
  PRIMARY KEY (release_id, location_id, seq),
  CHECK ((status = 'RATED') = (overall IS NOT NULL))
);
CREATE INDEX rating_sighting_by_location ON rating_sighting (location_id, published_on);

CREATE TABLE location_link_sighting (
  release_id     bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  predecessor_id text NOT NULL,
  successor_id   text NOT NULL,
  reason         text NOT NULL,
  PRIMARY KEY (release_id, predecessor_id, successor_id)
);

-- For which councils, from when to when and on which topics a release is complete.
-- REGISTER: lists closed locations too, so it tells every day from from_date to to_date.
-- SNAPSHOT: lists what was open on one day (from_date = to_date).
CREATE TABLE release_coverage (
  release_id   bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  council_code text NOT NULL REFERENCES area,
  kind         text NOT NULL CHECK (kind IN ('REGISTER', 'SNAPSHOT')),
  from_date    date NOT NULL,
  to_date      date NOT NULL,
  -- True when every open home is listed; false for a file of rated homes only.
  has_homes    boolean NOT NULL,
  has_beds     boolean NOT NULL,
  has_ratings  boolean NOT NULL,
  PRIMARY KEY (release_id, council_code)
);

-- Figures that an official publication prints, kept as printed and shown beside what we compute.
CREATE TABLE published_figure (
  release_id   bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  seq          integer NOT NULL,
  -- Groups the figures of one table, e.g. staffordshire-capacity-per-100k or ascof-6b.
  table_code   text NOT NULL,
  table_title  text NOT NULL,
  area_code    text NOT NULL REFERENCES area,
  -- Who the value is about when it is not the area itself: COMPARATORS, ENGLAND; null for the area.
  subject      text,
  subject_label text NOT NULL,
  item         text NOT NULL,
  item_label   text NOT NULL,
  service_type text,
  unit         text NOT NULL,
  period_from  date,
  period_to    date,
  period_label text NOT NULL,
  value        double precision,
  numerator    double precision,
  denominator  double precision,
  status       text NOT NULL,
  as_published text,
  note         text,
  PRIMARY KEY (release_id, seq)
);
CREATE INDEX published_figure_by_area ON published_figure (area_code, table_code);

-- ── derived from the published releases ──────────────────────────────────────────────────────────
-- Their codes and releases come from tables above, which check them; checking every row again doubles a rebuild's time.
CREATE TABLE provider (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  brand_name text,
  is_demonstration boolean NOT NULL DEFAULT false
);

-- A location as the newest sighting of each fact has it.
CREATE TABLE care_home (
  location_id           text PRIMARY KEY,
  name                  text NOT NULL,
  postcode              text,
  provider_id           text REFERENCES provider DEFERRABLE INITIALLY DEFERRED,
  brand_name            text,
  service_type          text NOT NULL CHECK (service_type IN ('CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING')),
  -- False where no release says whether the home provides nursing; service_type is then without.
  type_known            boolean NOT NULL,
  service_types         text[] NOT NULL,
  specialisms           text[] NOT NULL,
  council_code          text REFERENCES area,
  registered_from       date,
  -- First day on which the location is no longer registered.
  deregistered_on       date,
  is_dormant            boolean NOT NULL DEFAULT false,
  registered_beds       integer,
  ods_code              text,
  -- Root of the chain of registrations at the same premises.
  premises_id           text NOT NULL,
  dual_registration_of  text,
  counts_towards_supply boolean NOT NULL,
  is_demonstration      boolean NOT NULL,
  latest_release_id     bigint NOT NULL REFERENCES release,
  latest_seen_on        date NOT NULL
);
CREATE INDEX care_home_by_name ON care_home (name, location_id);
CREATE INDEX care_home_by_council ON care_home (council_code);
CREATE INDEX care_home_by_premises ON care_home (premises_id);
CREATE INDEX care_home_by_provider ON care_home (provider_id);

CREATE TABLE care_home_link (
  predecessor_id text NOT NULL,
  successor_id   text NOT NULL,
  reason         text NOT NULL,
  PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX care_home_link_by_successor ON care_home_link (successor_id);

-- Every area in which a home lies: council as at the event and today, region, country, ICB, sub-ICB, district.
CREATE TABLE care_home_area (
  location_id text NOT NULL,
  area_code   text NOT NULL,
  PRIMARY KEY (location_id, area_code)
);
CREATE INDEX care_home_area_by_area ON care_home_area (area_code, location_id);

-- Days on which a home counts, with its beds and service type: from_date <= day < to_date.
CREATE TABLE care_home_span (
  location_id  text NOT NULL,
  premises_id  text NOT NULL,
  council_code text,
  from_date    date NOT NULL,
  to_date      date NOT NULL,
  service_type text NOT NULL,
  -- False where no release says whether the home provides nursing; service_type is then without.
  type_known   boolean NOT NULL,
  beds         integer,
  -- The bed number was first seen after this span: a later value used for the past.
  beds_backcast boolean NOT NULL,
  is_dormant   boolean NOT NULL,
  counts       boolean NOT NULL,
  -- As the governing spell of its council; other spans serve totals told from one release alone.
  is_governing boolean NOT NULL,
  release_id   bigint NOT NULL,
  PRIMARY KEY (location_id, from_date, release_id)
);
CREATE INDEX care_home_span_by_date ON care_home_span (from_date, to_date);

-- The rating in force: from_date <= day < to_date.
CREATE TABLE care_home_rating (
  location_id  text NOT NULL,
  from_date    date NOT NULL,
  to_date      date NOT NULL,
  published_on date,
  framework    text NOT NULL,
  status       text NOT NULL,
  overall      text,
  domains      jsonb NOT NULL,
  -- Ratings of the service groups of one day; the lowest governs overall.
  service_groups jsonb NOT NULL DEFAULT '[]',
  is_inherited boolean NOT NULL,
  release_id   bigint NOT NULL,
  PRIMARY KEY (location_id, from_date)
);

-- Every council, past or present, whose homes make up an area: itself, or those of a region, country or ICB.
CREATE TABLE area_council (
  area_code    text NOT NULL,
  council_code text NOT NULL,
  PRIMARY KEY (area_code, council_code)
);

-- Which release tells of a council's homes, and when: from_date <= day < to_date.
-- The governing spells of a council never overlap; a list of rated homes that a fuller list overrides is kept aside,
-- so that a region or England can still be told from that one list alone.
CREATE TABLE council_spell (
  council_code text NOT NULL,
  kind         text NOT NULL,
  from_date    date NOT NULL,
  to_date      date NOT NULL,
  -- Last day the release itself speaks of; later days of the spell carry it forward.
  known_to     date NOT NULL,
  -- False where the release lists rated homes only.
  has_homes    boolean NOT NULL,
  has_beds     boolean NOT NULL,
  has_ratings  boolean NOT NULL,
  -- Care homes that the release lists for the council, and how many of them are not placed in an area of each kind.
  homes         integer NOT NULL,
  unplaced_in_districts integer NOT NULL,
  unplaced_in_icbs      integer NOT NULL,
  unplaced_in_sub_icbs  integer NOT NULL,
  -- The council stands for its ground itself; other rows repeat what is told of it under its other codes, or add up
  -- its successors or predecessors.
  is_own       boolean NOT NULL,
  -- The release names a council of the same ground by another code (a predecessor's or the successors').
  is_recast    boolean NOT NULL,
  is_governing boolean NOT NULL,
  release_id   bigint NOT NULL,
  PRIMARY KEY (council_code, from_date, release_id)
);

-- Month-end stock of every covered area and service type (ALL, with nursing, without).
CREATE TABLE area_stock (
  area_code        text NOT NULL,
  service_type     text NOT NULL,
  as_at            date NOT NULL,
  homes            integer NOT NULL,
  homes_with_beds  integer NOT NULL,
  homes_backcast   integer NOT NULL,
  beds             integer NOT NULL,
  dormant_homes    integer NOT NULL,
  dormant_beds     integer NOT NULL,
  outstanding      integer NOT NULL,
  good             integer NOT NULL,
  requires_improvement integer NOT NULL,
  inadequate       integer NOT NULL,
  not_yet_inspected integer NOT NULL,
  insufficient_evidence integer NOT NULL,
  inspected_not_rated integer NOT NULL,
  no_published_rating integer NOT NULL,
  not_yet_scored   integer NOT NULL,
  beds_outstanding integer NOT NULL,
  beds_good        integer NOT NULL,
  beds_requires_improvement integer NOT NULL,
  beds_inadequate  integer NOT NULL,
  rating_age_months double precision,
  homes_status     text NOT NULL,
  homes_reason     text,
  homes_flags      text NOT NULL,
  beds_status      text NOT NULL,
  beds_reason      text,
  beds_flags       text NOT NULL,
  ratings_status   text NOT NULL,
  ratings_reason   text,
  ratings_flags    text NOT NULL,
  release_ids      bigint[] NOT NULL,
  -- The last day that every release behind the row speaks of.
  known_to         date NOT NULL,
  PRIMARY KEY (area_code, service_type, as_at)
);

-- opening + opened + extended - closed - reduced + reclassified = closing, month by month.
CREATE TABLE area_flow (
  area_code    text NOT NULL,
  service_type text NOT NULL,
  month        date NOT NULL,
  opening      integer NOT NULL,
  opened       integer NOT NULL,
  extended     integer NOT NULL,
  closed       integer NOT NULL,
  reduced      integer NOT NULL,
  reclassified integer NOT NULL,
  closing      integer NOT NULL,
  -- Beds on each day of the month added up, divided by its days.
  average_beds double precision NOT NULL,
  PRIMARY KEY (area_code, service_type, month),
  CHECK (opening + opened + extended - closed - reduced + reclassified = closing)
);

-- Series as served: one row per metric, area, service type and band; arrays run alongside months.
CREATE TABLE metric_series (
  metric_code  text NOT NULL,
  area_code    text NOT NULL,
  service_type text NOT NULL,
  band         text NOT NULL DEFAULT '',
  months       date[] NOT NULL,
  values       double precision[] NOT NULL,
  statuses     text[] NOT NULL,
  reasons      text[] NOT NULL,
  flags        text[] NOT NULL,
  numerators   double precision[] NOT NULL,
  denominators double precision[] NOT NULL,
  mid_years    integer[] NOT NULL,
  contributing integer[] NOT NULL,
  expected     integer[] NOT NULL,
  -- Every release that any of the values came from.
  release_ids  bigint[] NOT NULL,
  PRIMARY KEY (metric_code, area_code, service_type, band)
);
