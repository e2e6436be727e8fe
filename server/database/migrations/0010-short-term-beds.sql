-- Beds contracted for short stays (step-up, step-down, reablement), without their prices. Boards commission them with the
-- councils and are told how many there are; what a council pays for them they are not. Row-level security is by row and not
-- by column, so what boards may see of a contract stands in a table of its own, kept in step by the database itself.
CREATE TABLE short_term_contract (
  release_id        bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  commissioner_code text NOT NULL,
  contract_ref      text NOT NULL,
  lot_code          text NOT NULL,
  bed_type          text NOT NULL,
  beds              integer NOT NULL,
  from_date         date NOT NULL,
  -- Last day of the contract; null: none agreed.
  to_date           date,
  PRIMARY KEY (release_id, commissioner_code, contract_ref)
);

-- Those of the lot for short stays and, where a council buys them in a lot of its own, those of its bed types.
INSERT INTO short_term_contract
SELECT release_id, commissioner_code, contract_ref, lot_code, bed_type, beds, from_date, to_date
FROM   block_contract WHERE lot_code = 'short-term' OR bed_type IN ('TRANSITIONAL', 'COMMUNITY_CARE');

CREATE FUNCTION keep_short_term_contracts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO short_term_contract
  SELECT release_id, commissioner_code, contract_ref, lot_code, bed_type, beds, from_date, to_date
  FROM   added WHERE lot_code = 'short-term' OR bed_type IN ('TRANSITIONAL', 'COMMUNITY_CARE');
  RETURN NULL;
END $$;
CREATE TRIGGER block_contract_keeps_short_term AFTER INSERT ON block_contract
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_short_term_contracts();

SELECT protect_table('short_term_contract', 'placements', 'commissioner_code', NULL);
