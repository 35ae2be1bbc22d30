-- What only PostgreSQL says: decisions never change, and only what the gate flagged is counted.
CREATE TRIGGER review_decisions_never_change BEFORE UPDATE OR DELETE ON review_decisions
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION count_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step BIGINT := 0;
BEGIN
    IF NEW.kind NOT IN ('stopped', 'held', 'rejudged') THEN RETURN NULL; END IF;
    IF NEW.state = 'open' THEN step := step + 1; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'open' THEN step := step - 1; END IF;
    END IF;
    IF step <> 0 THEN
        UPDATE counters SET value = value + step WHERE topic = 'reviews' AND word = '';
    END IF;
    RETURN NULL;
END $$;
UPDATE counters SET value = (
    SELECT count(*) FROM reviews WHERE state = 'open' AND kind IN ('stopped', 'held', 'rejudged')
) WHERE topic = 'reviews' AND word = '';
