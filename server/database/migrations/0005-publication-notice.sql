-- Whoever keeps answers hears of every publication when it commits. The notice carries nothing: the newest version is read.
CREATE FUNCTION notify_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY atlas_publication;
  RETURN NULL;
END $$;

CREATE TRIGGER publication_notice AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION notify_of_publication();
