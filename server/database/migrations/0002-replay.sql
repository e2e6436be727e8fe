-- Replay: every derived row knows from which data version on it stood, and rows that no longer stand are kept in the
-- schema history with the version that ended them. What the platform said under version v is the rows with
-- from_version <= v that still stand, and those of history with from_version <= v < to_version.

CREATE SCHEMA history;

DO $$
DECLARE
  names text[] := ARRAY['provider', 'care_home', 'care_home_link', 'care_home_area', 'care_home_span', 'care_home_rating',
                        'area_council', 'area_population', 'council_spell', 'area_stock', 'area_flow', 'metric_series'];
  keys  text[] := ARRAY['id', 'location_id', 'predecessor_id', 'area_code', 'location_id', 'location_id',
                        'area_code', 'area_code', 'council_code', 'area_code', 'area_code', 'area_code'];
BEGIN
  FOR i IN 1 .. array_length(names, 1) LOOP
    EXECUTE format('ALTER TABLE public.%I ADD COLUMN from_version bigint NOT NULL DEFAULT 0', names[i]);
    -- What stood before replay was kept is known from the newest version on only.
    EXECUTE format('UPDATE public.%I SET from_version = (SELECT coalesce(max(version), 0) FROM publication)', names[i]);
    EXECUTE format('CREATE TABLE history.%I (LIKE public.%I)', names[i], names[i]);
    EXECUTE format('ALTER TABLE history.%I ADD COLUMN to_version bigint NOT NULL', names[i]);
    EXECUTE format('CREATE INDEX ON history.%I (%I, to_version)', names[i], keys[i]);
  END LOOP;
END $$;

-- A new definition of a metric changes figures without any release; that is a version of its own.
ALTER TABLE publication ALTER COLUMN release_id DROP NOT NULL;
ALTER TABLE publication DROP CONSTRAINT publication_action_check;
ALTER TABLE publication ADD CONSTRAINT publication_action_check CHECK (action IN ('PUBLISH', 'ROLL_BACK', 'REDEFINE'));
ALTER TABLE publication ADD CONSTRAINT publication_release_check CHECK ((action = 'REDEFINE') = (release_id IS NULL));
CREATE INDEX publication_by_time ON publication (at);

-- What changed in the stored figures with each version, one row for each metric: figures are months of a series.
CREATE TABLE figure_change (
  version     bigint NOT NULL REFERENCES publication ON DELETE CASCADE,
  metric_code text NOT NULL,
  -- Areas with any change, and months new, changed and gone, over all service types and bands.
  areas       integer NOT NULL,
  added       integer NOT NULL,
  changed     integer NOT NULL,
  withdrawn   integer NOT NULL,
  PRIMARY KEY (version, metric_code)
);

-- Which definitions the derived tables were computed by: one row.
CREATE TABLE derived_definition (
  is_only     boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  fingerprint text NOT NULL
);
