-- Points on the record: what happened outside the data and changes how a series is to be read. Boundary changes, openings
-- and closures are not kept here: they are told from the areas and homes themselves.
CREATE TABLE event (
  code                text PRIMARY KEY,
  kind                text NOT NULL CHECK (kind IN ('REGULATOR_FRAMEWORK', 'SOURCE_BREAK', 'PANDEMIC')),
  happened_on         date NOT NULL,
  -- Last day of what lasted longer than a day.
  until               date CHECK (until >= happened_on),
  title               text NOT NULL,
  description         text NOT NULL,
  -- The areas it concerns; a country stands for everything within it.
  area_codes          text[] NOT NULL CHECK (area_codes <> '{}'),
  -- What it concerns; where both are empty, every measure.
  metric_codes        text[] NOT NULL DEFAULT '{}',
  dataset_codes       text[] NOT NULL DEFAULT '{}',
  source_title        text NOT NULL,
  source_publisher    text NOT NULL,
  source_published_on date,
  source_licence      text NOT NULL
);
