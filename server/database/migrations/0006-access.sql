-- Who may see what, below the server. Private rows are read under a role that row-level security binds and that owns
-- nothing; which rows it sees is set for each transaction from the grants of whoever asks. Nothing set: no rows.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas_reader') THEN
    CREATE ROLE atlas_reader NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION
  -- Another database of the same server made it in the same moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'The database user may not create roles. Have an administrator run once: CREATE ROLE atlas_reader NOLOGIN; GRANT atlas_reader TO %;', quote_ident(current_user);
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'atlas_reader', 'MEMBER') THEN
    EXECUTE format('GRANT atlas_reader TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public, history TO atlas_reader;

-- ── what a transaction may see: atlas.scopes = {"<rule>": {"all": bool, "areas": [code], "homes": [location id]}} ───
CREATE FUNCTION atlas_scope(rule text) RETURNS jsonb STABLE LANGUAGE sql AS
$$ SELECT nullif(current_setting('atlas.scopes', true), '')::jsonb -> rule $$;

CREATE FUNCTION atlas_sees_all(rule text) RETURNS boolean STABLE LANGUAGE sql AS
$$ SELECT coalesce((public.atlas_scope(rule) ->> 'all')::boolean, false) $$;

CREATE FUNCTION atlas_areas(rule text) RETURNS text[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT jsonb_array_elements_text(coalesce(public.atlas_scope(rule) -> 'areas', '[]'))) $$;

CREATE FUNCTION atlas_own_homes(rule text) RETURNS text[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT jsonb_array_elements_text(coalesce(public.atlas_scope(rule) -> 'homes', '[]'))) $$;

-- Homes of one's own, and all homes in areas of one's own.
CREATE FUNCTION atlas_homes(rule text) RETURNS text[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT unnest(public.atlas_own_homes(rule))
                UNION
                SELECT location_id FROM public.care_home_area WHERE area_code = ANY (public.atlas_areas(rule))) $$;

-- Everybody may read the table.
CREATE FUNCTION open_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT ON %s TO atlas_reader', name);
END $$;

-- Rows are seen by those whose scope under the rule has their area or their home; either column may be null. With
-- in_own_area a home counts as theirs for lying in an area of theirs: not where one council's rows name homes in another.
-- Scopes stand in subqueries of their own, so that they are worked out once and not for each row.
CREATE FUNCTION protect_table(name regclass, rule text, area_column text, home_column text, in_own_area boolean DEFAULT true)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  condition text := format('(SELECT public.atlas_sees_all(%L))', rule);
BEGIN
  IF area_column IS NOT NULL THEN
    condition := condition || format(' OR %I = ANY ((SELECT public.atlas_areas(%L))::text[])', area_column, rule);
  END IF;
  IF home_column IS NOT NULL THEN
    condition := condition || format(' OR %I = ANY ((SELECT public.%I(%L))::text[])', home_column,
                                     CASE WHEN in_own_area THEN 'atlas_homes' ELSE 'atlas_own_homes' END, rule);
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY %I ON %s FOR SELECT TO atlas_reader USING (%s)', 'seen_under_' || rule, name, condition);
  EXECUTE format('GRANT SELECT ON %s TO atlas_reader', name);
END $$;

-- Public facts that private questions are asked together with.
DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT schemaname, tablename FROM pg_tables
           WHERE schemaname IN ('public', 'history') AND tablename NOT IN ('release_message', 'migrations')
             AND tablename NOT LIKE 'disclosure\_%'
  LOOP
    PERFORM open_table(format('%I.%I', t.schemaname, t.tablename)::regclass);
  END LOOP;
END $$;

-- ── audit: who read and who changed what is private; nothing in it can be altered without showing ─────────────────
CREATE TABLE audit_event (
  seq           bigint PRIMARY KEY,
  at            timestamptz NOT NULL,
  -- The subject of the sign-in, never a name; PUBLIC without one; SERVER for what its operator does.
  actor         text NOT NULL,
  audiences     text[] NOT NULL,
  action        text NOT NULL CHECK (action IN ('READ', 'CHANGE', 'REFUSED', 'SIGN_IN', 'SIGN_OUT', 'PUBLISH', 'ROLL_BACK',
                                                'REDEFINE', 'CONFIGURE')),
  -- The rule of the policy under which it was read or changed; null where none applies.
  rule          text,
  about         jsonb NOT NULL,
  request_id    text,
  previous_hash text NOT NULL,
  hash          text NOT NULL
);

-- The hash binds each event to all before it: a row that is altered, taken out or put in breaks the chain behind it.
CREATE FUNCTION audit_hash(e audit_event) RETURNS text IMMUTABLE LANGUAGE sql AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(e.previous_hash, e.seq, extract(epoch FROM e.at)::numeric, e.actor,
                to_jsonb(e.audiences), e.action, e.rule, e.about, e.request_id)::text, 'UTF8')), 'hex') $$;

CREATE FUNCTION atlas_audit(actor text, audiences text[], action text, rule text, about jsonb, request_id text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  last audit_event;
  new  audit_event;
BEGIN
  -- One at a time, until the transaction ends: call it last.
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT * INTO last FROM audit_event ORDER BY seq DESC LIMIT 1;
  new := ROW(coalesce(last.seq, 0) + 1, clock_timestamp(), actor, audiences, action, rule, coalesce(about, '{}'), request_id,
             coalesce(last.hash, ''), '');
  new.hash := audit_hash(new);
  INSERT INTO audit_event SELECT new.*;
  RETURN new.seq;
END $$;

SELECT protect_table('audit_event', 'steward', NULL, NULL);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Publications are written down when they commit: the lock must not be held while a country is computed.
CREATE FUNCTION audit_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM atlas_audit('SERVER', '{}', NEW.action, NULL,
                      jsonb_build_object('version', NEW.version, 'release', NEW.release_id), NULL);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_publication AFTER INSERT ON publication DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit_publication();

-- ── dated configuration: thresholds, targets, hours; never edited, a new version takes over on its day ─────────────
CREATE TABLE configuration (
  kind        text NOT NULL,
  version     integer NOT NULL CHECK (version >= 1),
  -- Whose it is; * where it holds for every area that has none of its own.
  area_code   text NOT NULL DEFAULT '*',
  valid_from  date NOT NULL,
  document    jsonb NOT NULL,
  -- A role, never a person's name.
  author      text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, area_code, version)
);
SELECT open_table('configuration');
CREATE TRIGGER configuration_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON configuration
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION audit_configuration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM atlas_audit('SERVER', '{}', 'CONFIGURE', NULL,
                      jsonb_build_object('kind', NEW.kind, 'version', NEW.version, 'area', NEW.area_code, 'author', NEW.author), NULL);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_configuration AFTER INSERT ON configuration DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit_configuration();

-- ── sessions of people who signed in on the website ────────────────────────────────────────────────────────────────
CREATE TABLE session (
  -- SHA-256 of the cookie's value, which is stored nowhere.
  token_hash       text PRIMARY KEY,
  subject          text NOT NULL,
  name             text,
  grants           jsonb NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at       timestamptz NOT NULL DEFAULT now(),
  expires_at       timestamptz NOT NULL
);
CREATE INDEX session_by_end ON session (expires_at);

-- ── stored series of private metrics, apart from the public ones ───────────────────────────────────────────────────
CREATE TABLE private_series (LIKE metric_series INCLUDING ALL);
ALTER TABLE private_series ADD COLUMN rule text NOT NULL;
CREATE TABLE history.private_series (LIKE private_series);
ALTER TABLE history.private_series ADD COLUMN to_version bigint NOT NULL;
CREATE INDEX ON history.private_series (area_code, to_version);

-- The rule of each row says whose it is.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['public.private_series', 'history.private_series'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY seen_under_its_rule ON %s FOR SELECT TO atlas_reader
                    USING (public.atlas_sees_all(rule) OR area_code = ANY (public.atlas_areas(rule)))', t);
    EXECUTE format('GRANT SELECT ON %s TO atlas_reader', t);
  END LOOP;
END $$;
