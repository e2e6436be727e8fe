-- Fees: published rates with two time axes, and what single councils pay, model and have asked homes about.

-- Weekly rates of NHS-funded nursing care. A rate that was changed afterwards stands twice: as it was known first, and from
-- known_from of the later row on as it was changed.
CREATE TABLE fnc_rate (
  band           text NOT NULL CHECK (band IN ('STANDARD', 'HIGHER')),
  effective_from date NOT NULL,
  -- First day on which it no longer applies.
  effective_to   date NOT NULL CHECK (effective_to > effective_from),
  known_from     date NOT NULL,
  weekly_rate    numeric(10,2) NOT NULL,
  source         text NOT NULL,
  note           text,
  PRIMARY KEY (band, effective_from, known_from)
);

-- Rates that councils publish: one row for each category, band and day from which it applies.
CREATE TABLE fee_rate (
  release_id        bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  commissioner_code text NOT NULL REFERENCES area,
  care_category     text NOT NULL,
  band              text NOT NULL,
  band_trigger      text,
  financial_year    text NOT NULL CHECK (financial_year ~ '^\d{4}-\d{2}$'),
  effective_from    date NOT NULL,
  effective_to      date CHECK (effective_to > effective_from),
  known_from        date NOT NULL,
  weekly_rate       numeric(10,2) NOT NULL,
  fnc_basis         text NOT NULL CHECK (fnc_basis IN ('GROSS', 'NET', 'UNKNOWN')),
  -- [{"name": "…", "type": "…", "value": "12.50"}]
  add_ons           jsonb NOT NULL DEFAULT '[]',
  -- True where a rule keeps it out of comparisons; it is shown all the same.
  is_doubtful       boolean NOT NULL DEFAULT false,
  source            text,
  PRIMARY KEY (release_id, commissioner_code, care_category, band, effective_from, known_from)
);
CREATE INDEX fee_rate_by_commissioner ON fee_rate (commissioner_code, effective_from);

-- The price of one placement, by a reference that tells nothing of the person.
CREATE TABLE placement_price (
  release_id        bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  commissioner_code text NOT NULL REFERENCES area,
  placement_ref     text NOT NULL,
  location_id       text NOT NULL,
  lot_code          text NOT NULL,
  need_band         text,
  bed_type          text NOT NULL,
  contract          text NOT NULL CHECK (contract IN ('BLOCK', 'SPOT')),
  started_on        date NOT NULL,
  -- First day on which the placement no longer stands; null while it does.
  ended_on          date CHECK (ended_on >= started_on),
  district_code     text REFERENCES area,
  fnc_basis         text NOT NULL CHECK (fnc_basis IN ('GROSS', 'NET', 'UNKNOWN')),
  -- Below nought for a refund, which is kept.
  weekly_price      numeric(10,2) NOT NULL,
  PRIMARY KEY (release_id, commissioner_code, placement_ref)
);
CREATE INDEX placement_price_by_lot ON placement_price (commissioner_code, lot_code, started_on);
CREATE INDEX placement_price_by_ref ON placement_price (commissioner_code, placement_ref);

-- What a council's own model says a place in a lot costs in a year.
CREATE TABLE modelled_price (
  release_id        bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  commissioner_code text NOT NULL REFERENCES area,
  lot_code          text NOT NULL,
  financial_year    text NOT NULL CHECK (financial_year ~ '^\d{4}-\d{2}$'),
  weekly_price      numeric(10,2) NOT NULL,
  PRIMARY KEY (release_id, commissioner_code, lot_code, financial_year)
);
CREATE INDEX modelled_price_by_commissioner ON modelled_price (commissioner_code, lot_code);

-- Quartiles of what homes said a place costs them, from a council's cost-of-care exercise.
CREATE TABLE cost_of_care (
  release_id        bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  commissioner_code text NOT NULL REFERENCES area,
  lot_code          text NOT NULL,
  financial_year    text NOT NULL CHECK (financial_year ~ '^\d{4}-\d{2}$'),
  lower_quartile    numeric(10,2) NOT NULL,
  median            numeric(10,2) NOT NULL,
  upper_quartile    numeric(10,2) NOT NULL,
  homes_invited     integer CHECK (homes_invited >= 0),
  homes_returned    integer CHECK (homes_returned >= 0),
  outlier_rule      text,
  -- True where a rule keeps it out of comparisons; it is shown all the same.
  is_doubtful       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (release_id, commissioner_code, lot_code, financial_year),
  CHECK (lower_quartile <= median AND median <= upper_quartile)
);
CREATE INDEX cost_of_care_by_commissioner ON cost_of_care (commissioner_code, lot_code);

-- Saved calculations of the fee uplift: never changed, a new one is saved beside the old.
CREATE TABLE fee_uplift (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  commissioner_code text NOT NULL REFERENCES area,
  financial_year    text NOT NULL CHECK (financial_year ~ '^\d{4}-\d{2}$'),
  -- What was assumed, and what followed from it.
  document          jsonb NOT NULL,
  result            jsonb NOT NULL,
  -- The audience and the area in words; never a person.
  author            text NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX fee_uplift_by_commissioner ON fee_uplift (commissioner_code, created_at);

SELECT open_table('fnc_rate');
SELECT open_table('fee_rate');
SELECT protect_table('placement_price', 'prices', 'commissioner_code', NULL);
SELECT protect_table('modelled_price', 'prices', 'commissioner_code', NULL);
SELECT protect_table('cost_of_care', 'prices', 'commissioner_code', NULL);
SELECT protect_table('fee_uplift', 'prices', 'commissioner_code', NULL);

-- An uplift is saved under the same role that reads: only for an area of one's own, which the steward has none of.
GRANT INSERT ON fee_uplift TO atlas_reader;
CREATE POLICY saved_by_its_council ON fee_uplift FOR INSERT TO atlas_reader
  WITH CHECK (commissioner_code = ANY ((SELECT public.atlas_areas('prices'))::text[]));
