-- What only SQLite says: decisions never change, and only what the gate flagged is counted.
CREATE TRIGGER review_decisions_never_change BEFORE UPDATE ON review_decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER review_decisions_never_go BEFORE DELETE ON review_decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

DROP TRIGGER reviews_come;
DROP TRIGGER reviews_are_decided;
CREATE TRIGGER reviews_come AFTER INSERT ON reviews
WHEN NEW.state = 'open' AND NEW.kind IN ('stopped', 'held', 'rejudged')
BEGIN
    UPDATE counters SET value = value + 1 WHERE topic = 'reviews' AND word = '';
END;
CREATE TRIGGER reviews_are_decided AFTER UPDATE OF state ON reviews
WHEN (OLD.state = 'open') <> (NEW.state = 'open') AND NEW.kind IN ('stopped', 'held', 'rejudged')
BEGIN
    UPDATE counters SET value = value + CASE WHEN NEW.state = 'open' THEN 1 ELSE -1 END
    WHERE topic = 'reviews' AND word = '';
END;
UPDATE counters SET value = (
    SELECT count(*) FROM reviews WHERE state = 'open' AND kind IN ('stopped', 'held', 'rejudged')
) WHERE topic = 'reviews' AND word = '';
