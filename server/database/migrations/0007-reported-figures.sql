-- Figures that an official source itself reports for an area and a month. A figure of a year stands in the month in which
-- the year ends.
CREATE TABLE reported_figure (
  release_id   bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  measure      text NOT NULL,
  area_code    text NOT NULL REFERENCES area,
  service_type text NOT NULL DEFAULT 'ALL' CHECK (service_type IN ('ALL', 'CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING')),
  -- Last day of the month.
  month        date NOT NULL CHECK (extract(day FROM month + 1) = 1),
  value        double precision,
  numerator    double precision,
  denominator  double precision,
  -- Days, trusts or others that reported, and those that would have.
  contributing integer,
  expected     integer,
  status       text NOT NULL CHECK (status IN ('PRESENT', 'SUPPRESSED', 'NOT_AVAILABLE', 'NOT_APPLICABLE')),
  -- Why there is none, or what to mind.
  reason       text,
  flags        text[] NOT NULL DEFAULT '{}',
  -- The cell as the publisher wrote it; null for what was added up.
  as_published text,
  PRIMARY KEY (release_id, measure, area_code, service_type, month),
  CHECK ((status = 'PRESENT') = (value IS NOT NULL)),
  CHECK (status = 'PRESENT' OR reason IS NOT NULL)
);
CREATE INDEX reported_figure_by_area ON reported_figure (measure, area_code, month);

-- Derived: one reported figure per measure, area, service type and month.
CREATE TABLE area_reported (
  measure      text NOT NULL,
  area_code    text NOT NULL,
  service_type text NOT NULL,
  month        date NOT NULL,
  value        double precision,
  numerator    double precision,
  denominator  double precision,
  contributing integer,
  expected     integer,
  status       text NOT NULL,
  reason       text,
  -- Comma-separated, as in the other derived tables.
  flags        text NOT NULL,
  release_id   bigint NOT NULL,
  from_version bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (measure, area_code, service_type, month)
);
CREATE TABLE history.area_reported (LIKE area_reported);
ALTER TABLE history.area_reported ADD COLUMN to_version bigint NOT NULL;
CREATE INDEX ON history.area_reported (area_code, to_version);

-- Rates and index numbers by which fees are judged; the newest file of them replaces what stood here.
CREATE TABLE price_index (
  code       text NOT NULL,
  valid_from date NOT NULL,
  -- Last day on which it holds; null while it does.
  valid_to   date CHECK (valid_to >= valid_from),
  value      double precision NOT NULL,
  unit       text NOT NULL,
  source     text NOT NULL,
  licence    text NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- Hospital trusts, each with the board from which most of its patients come, by the board's newest code.
CREATE TABLE hospital_trust (
  code     text PRIMARY KEY,
  icb_code text NOT NULL,
  -- Part of its patients that come from the board.
  share    numeric NOT NULL CHECK (share > 0 AND share <= 1)
);

SELECT open_table(t::regclass) FROM unnest(ARRAY['reported_figure', 'area_reported', 'history.area_reported', 'price_index', 'hospital_trust']) t;
