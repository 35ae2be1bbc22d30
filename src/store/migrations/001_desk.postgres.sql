-- What only PostgreSQL says: full text by words set apart, counters, rows that never change, and
-- the word to other desks that something changed.

CREATE TABLE message_search (id BIGINT NOT NULL PRIMARY KEY, body TSVECTOR NOT NULL);
CREATE INDEX message_search_words ON message_search USING gin (body);
CREATE TABLE order_search (id BIGINT NOT NULL PRIMARY KEY, body TSVECTOR NOT NULL);
CREATE INDEX order_search_words ON order_search USING gin (body);
CREATE TABLE buyer_search (id BIGINT NOT NULL PRIMARY KEY, body TSVECTOR NOT NULL);
CREATE INDEX buyer_search_words ON buyer_search USING gin (body);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER messages_never_change BEFORE UPDATE OR DELETE ON messages
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_never_changes BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION count_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step BIGINT := 0;
BEGIN
    IF NEW.done_at IS NULL THEN step := step + 1; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.done_at IS NULL THEN step := step - 1; END IF;
    END IF;
    IF step <> 0 THEN
        INSERT INTO counters (topic, word, value) VALUES ('deadlines', NEW.kind, step)
        ON CONFLICT (topic, word) DO UPDATE SET value = counters.value + step;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER deadlines_come AFTER INSERT OR UPDATE OF done_at ON deadlines
FOR EACH ROW EXECUTE FUNCTION count_deadline();

CREATE FUNCTION count_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step BIGINT := 0;
BEGIN
    IF NEW.state NOT IN ('sent', 'cancelled') THEN step := step + 1; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state NOT IN ('sent', 'cancelled') THEN step := step - 1; END IF;
    END IF;
    IF step <> 0 THEN
        UPDATE counters SET value = value + step WHERE topic = 'outbox' AND word = '';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER outbox_moves AFTER INSERT OR UPDATE OF state ON outbox
FOR EACH ROW EXECUTE FUNCTION count_outbox();

CREATE FUNCTION count_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step BIGINT := 0;
BEGIN
    IF NEW.state = 'open' THEN step := step + 1; END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'open' THEN step := step - 1; END IF;
    END IF;
    IF step <> 0 THEN
        UPDATE counters SET value = value + step WHERE topic = 'reviews' AND word = '';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER reviews_move AFTER INSERT OR UPDATE OF state ON reviews
FOR EACH ROW EXECUTE FUNCTION count_review();
