-- What only PostgreSQL says: acts never change.
CREATE TRIGGER acts_never_change BEFORE UPDATE OR DELETE ON acts
FOR EACH ROW EXECUTE FUNCTION refuse_change();
