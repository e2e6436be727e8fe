-- Disclosure control: which datasets are protected and how, what each data version withheld, and the records behind it.
-- Tables disclosure_record and disclosure_withheld are never read to answer a question.

-- The rule of a dataset as a document (server/disclosure/rule.ts); a dataset without one is a public fact.
CREATE TABLE dataset_disclosure (
  dataset_code text NOT NULL,
  version      integer NOT NULL,
  valid_from   date NOT NULL,
  document     jsonb NOT NULL,
  PRIMARY KEY (dataset_code, version)
);

-- True values behind the protected figures, for as long as they stood: from_version <= version < to_version.
-- A later version must not give away what an earlier one withheld, so it has to know both.
CREATE TABLE disclosure_record (
  family       text NOT NULL,
  area_codes   text[] NOT NULL,
  service_type text NOT NULL,
  month        text NOT NULL,
  part         text NOT NULL,
  provider_id  text,
  amount       bigint NOT NULL,
  from_version bigint NOT NULL,
  to_version   bigint
);
CREATE INDEX disclosure_record_by_family ON disclosure_record (family, from_version);

-- Figures withheld: PRIMARY for their own sake, SECONDARY to protect others.
CREATE TABLE disclosure_withheld (
  family  text NOT NULL,
  version bigint NOT NULL,
  cell    text NOT NULL,
  why     text NOT NULL CHECK (why IN ('PRIMARY', 'SECONDARY')),
  PRIMARY KEY (family, version, cell)
);

-- The versions under which the records of a family were others than before, whether or not anything was withheld.
CREATE TABLE disclosure_edition (
  family  text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (family, version)
);

-- How many figures of a protected metric each version shows and withholds: counts only.
CREATE TABLE disclosure_report (
  version     bigint NOT NULL,
  metric_code text NOT NULL,
  shown       integer NOT NULL,
  "primary"   integer NOT NULL,
  secondary   integer NOT NULL,
  -- Sensitive values for which nothing that can still be withheld keeps readers from narrowing them down.
  unproven    integer NOT NULL,
  PRIMARY KEY (version, metric_code)
);
