-- Placements, block contracts and bed returns: private facts, kept per release and never edited. No table here has a
-- column for personal data. Rows are stored by the million, so their codes are checked when they are read and a release
-- takes its rows with it by a trigger; checking every row again would take longer than storing it.

-- The kinds of care within which placements are bought and prices compared.
CREATE TABLE lot (
  code              text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]*$'),
  -- Whose lot it is; null: the standard list, for every council that has none of its own of this code.
  commissioner_code text REFERENCES area,
  name              text NOT NULL,
  service_type      text CHECK (service_type IN ('CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING')),
  bed_types         text[] NOT NULL,
  valid_from        date NOT NULL,
  UNIQUE NULLS NOT DISTINCT (code, commissioner_code)
);
INSERT INTO lot (code, name, service_type, bed_types, valid_from) VALUES
  ('residential', 'Residential care', 'CARE_HOME_WITHOUT_NURSING', '{GENERAL_RESIDENTIAL}', '2015-04-01'),
  ('residential-dementia', 'Residential care for people with dementia', 'CARE_HOME_WITHOUT_NURSING',
   '{DEMENTIA_RESIDENTIAL}', '2015-04-01'),
  ('nursing', 'Nursing care', 'CARE_HOME_WITH_NURSING', '{GENERAL_NURSING}', '2015-04-01'),
  ('nursing-dementia', 'Nursing care for people with dementia', 'CARE_HOME_WITH_NURSING', '{DEMENTIA_NURSING}',
   '2015-04-01'),
  ('short-term', 'Step-up, step-down and reablement beds', NULL, '{TRANSITIONAL,COMMUNITY_CARE}', '2015-04-01'),
  ('specialist', 'Care for people with a learning disability, mental ill health or a physical disability', NULL,
   '{LEARNING_DISABILITY_NURSING,LEARNING_DISABILITY_RESIDENTIAL,MENTAL_HEALTH_NURSING,MENTAL_HEALTH_RESIDENTIAL,YOUNG_PHYSICALLY_DISABLED}',
   '2015-04-01'),
  ('core', 'Core care home placements at one flat rate', NULL,
   '{GENERAL_RESIDENTIAL,DEMENTIA_RESIDENTIAL,GENERAL_NURSING,DEMENTIA_NURSING}', '2015-04-01');

-- One request for a place and what became of it, as one release tells it.
CREATE TABLE placement_request (
  release_id         bigint NOT NULL,
  commissioner_code  text NOT NULL,
  placement_ref      text NOT NULL,
  location_id        text,
  urgency            text NOT NULL,
  lot_code           text NOT NULL,
  bed_type           text NOT NULL,
  funder             text NOT NULL,
  origin             text NOT NULL,
  discharge_pathway  smallint,
  assessor           text,
  requested_at       timestamptz NOT NULL,
  needed_by          date,
  assessed_at        timestamptz,
  offered_at         timestamptz,
  accepted_at        timestamptz,
  started_on         date,
  ended_on           date,
  outcome            text NOT NULL,
  exit_destination   text,
  miss_reason        text,
  block_contract_ref text,
  -- [{"from": instant, "to": instant or null, "reason": code}]
  pauses             jsonb,
  PRIMARY KEY (release_id, commissioner_code, placement_ref)
);

-- Each request as the newest published release tells it, with the clock: which state it is in by which version of the
-- rules. Rows that no longer stand keep the version that ended them.
CREATE TABLE placement_clock (
  commissioner_code  text NOT NULL,
  placement_ref      text NOT NULL,
  release_id         bigint NOT NULL,
  location_id        text,
  urgency            text NOT NULL,
  lot_code           text NOT NULL,
  bed_type           text NOT NULL,
  funder             text NOT NULL,
  origin             text NOT NULL,
  discharge_pathway  smallint,
  assessor           text,
  requested_at       timestamptz NOT NULL,
  -- First day of the month, in England, in which it was requested.
  requested_month    date NOT NULL,
  started_on         date,
  ended_on           date,
  outcome            text NOT NULL,
  exit_destination   text,
  miss_reason        text,
  block_contract_ref text,
  -- Hours that passed by the calendar, pauses or not.
  hours_to_assessed  double precision,
  hours_to_accepted  double precision,
  -- Hours by the rules, to the acceptance or, while it is open, to the moment that the release speaks of.
  clock_hours        double precision,
  due_at             timestamptz,
  state              text NOT NULL CHECK (state IN ('ON_TIME', 'LATE', 'OPEN_OVERDUE', 'OPEN_NOT_DUE', 'EXCLUDED')),
  why_excluded       text,
  rules_version      integer,
  from_version       bigint NOT NULL,
  to_version         bigint
);
CREATE UNIQUE INDEX placement_clock_now ON placement_clock (commissioner_code, placement_ref) WHERE to_version IS NULL;
CREATE INDEX placement_clock_by_month ON placement_clock (commissioner_code, requested_month);
CREATE INDEX placement_clock_by_home ON placement_clock (location_id) WHERE location_id IS NOT NULL;

-- From which releases and rules the clocks of today were computed.
CREATE TABLE placement_clock_basis (
  kind text NOT NULL,
  key  text NOT NULL,
  PRIMARY KEY (kind, key)
);

-- Beds booked for a time at a rate that is paid whether they are used or not.
CREATE TABLE block_contract (
  release_id        bigint NOT NULL,
  commissioner_code text NOT NULL,
  contract_ref      text NOT NULL,
  location_id       text NOT NULL,
  lot_code          text NOT NULL,
  bed_type          text NOT NULL,
  beds              integer NOT NULL CHECK (beds > 0),
  from_date         date NOT NULL,
  -- Last day of the contract; null: none agreed.
  to_date           date,
  daily_rate        numeric(10, 2) NOT NULL,
  spot_daily_rate   numeric(10, 2),
  PRIMARY KEY (release_id, commissioner_code, contract_ref)
);

-- What a home says of its beds on a day.
CREATE TABLE bed_return (
  release_id  bigint NOT NULL,
  location_id text NOT NULL,
  as_at       date NOT NULL,
  bed_type    text NOT NULL,
  maximum     integer NOT NULL,
  occupied    integer NOT NULL,
  reserved    integer NOT NULL,
  accepting   integer NOT NULL,
  PRIMARY KEY (release_id, location_id, as_at, bed_type)
);
CREATE INDEX bed_return_by_home ON bed_return (location_id, as_at);

CREATE FUNCTION delete_placement_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM placement_request WHERE release_id = OLD.id;
  DELETE FROM block_contract WHERE release_id = OLD.id;
  DELETE FROM bed_return WHERE release_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER release_takes_placements BEFORE DELETE ON release
  FOR EACH ROW EXECUTE FUNCTION delete_placement_rows();

SELECT open_table('lot');
-- A council also sees, as one of its homes, what others bought there: by home and by commissioner are two axes.
SELECT protect_table('placement_request', 'placements', 'commissioner_code', NULL);
SELECT protect_table('placement_clock', 'placements', 'commissioner_code', 'location_id');
-- Who is told of a home's block contracts is told how they are used.
CREATE POLICY seen_under_block_beds ON placement_clock FOR SELECT TO atlas_reader
  USING (block_contract_ref IS NOT NULL AND location_id = ANY ((SELECT atlas_own_homes('blockBeds'))::text[]));
SELECT protect_table('block_contract', 'blockBeds', 'commissioner_code', 'location_id', false);
SELECT protect_table('bed_return', 'bedReturns', NULL, 'location_id');

-- The rules that hold until a council records its own. The hours are an assumption: no source states them.
INSERT INTO configuration (kind, version, valid_from, author, document) VALUES
  ('placement-clock', 1, '2015-04-01', 'Care Market Atlas: an assumption, as the sources state no hours', '{
    "urgencies": {
      "PRIORITY": {"hours": 24, "counts": "ELAPSED"},
      "URGENT": {"hours": 30, "counts": "WORKING"},
      "STANDARD": {"hours": 100, "counts": "WORKING"}
    },
    "workingWeek": {"days": ["MON", "TUE", "WED", "THU", "FRI"], "opens": "08:00", "closes": "18:00"},
    "bankHolidays": [
      "2015-04-03", "2015-04-06", "2015-05-04", "2015-05-25", "2015-08-31", "2015-12-25", "2015-12-28",
      "2016-01-01", "2016-03-25", "2016-03-28", "2016-05-02", "2016-05-30", "2016-08-29", "2016-12-26", "2016-12-27",
      "2017-01-02", "2017-04-14", "2017-04-17", "2017-05-01", "2017-05-29", "2017-08-28", "2017-12-25", "2017-12-26",
      "2018-01-01", "2018-03-30", "2018-04-02", "2018-05-07", "2018-05-28", "2018-08-27", "2018-12-25", "2018-12-26",
      "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26",
      "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28",
      "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28",
      "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19",
      "2022-12-26", "2022-12-27",
      "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25",
      "2023-12-26",
      "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
      "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
      "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
      "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"
    ],
    "stopReasons": ["FAMILY_CHOICE", "NOT_MEDICALLY_READY", "REQUEST_CHANGED"],
    "target": 0.85,
    "fewestJudged": 20
  }'),
  ('bed-return-freshness', 1, '2015-04-01', 'Care Market Atlas: an assumption, a monthly return and four days',
   '{"days": 35}');
