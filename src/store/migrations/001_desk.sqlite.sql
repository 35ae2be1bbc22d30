-- What only SQLite says: full text by words set apart, counters, and rows that never change.

-- The text that is put in is folded and cut into words already, so the plainest tokenizer serves.
CREATE VIRTUAL TABLE message_search USING fts5(
    body, content='', contentless_delete=1, tokenize="ascii"
);
CREATE VIRTUAL TABLE order_search USING fts5(
    body, content='', contentless_delete=1, tokenize="ascii"
);
CREATE VIRTUAL TABLE buyer_search USING fts5(
    body, content='', contentless_delete=1, tokenize="ascii"
);

CREATE TRIGGER messages_never_change BEFORE UPDATE ON messages
BEGIN SELECT RAISE(ABORT, 'messages are append-only'); END;
CREATE TRIGGER messages_never_go BEFORE DELETE ON messages
BEGIN SELECT RAISE(ABORT, 'messages are append-only'); END;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER deadlines_come AFTER INSERT ON deadlines WHEN NEW.done_at IS NULL
BEGIN
    INSERT INTO counters (topic, word, value) VALUES ('deadlines', NEW.kind, 1)
    ON CONFLICT (topic, word) DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER deadlines_are_met AFTER UPDATE OF done_at ON deadlines
WHEN (OLD.done_at IS NULL) <> (NEW.done_at IS NULL)
BEGIN
    UPDATE counters SET value = value + CASE WHEN NEW.done_at IS NULL THEN 1 ELSE -1 END
    WHERE topic = 'deadlines' AND word = NEW.kind;
END;

CREATE TRIGGER outbox_comes AFTER INSERT ON outbox WHEN NEW.state NOT IN ('sent', 'cancelled')
BEGIN
    UPDATE counters SET value = value + 1 WHERE topic = 'outbox' AND word = '';
END;
CREATE TRIGGER outbox_moves AFTER UPDATE OF state ON outbox
WHEN (OLD.state IN ('sent', 'cancelled')) <> (NEW.state IN ('sent', 'cancelled'))
BEGIN
    UPDATE counters
    SET value = value + CASE WHEN NEW.state IN ('sent', 'cancelled') THEN -1 ELSE 1 END
    WHERE topic = 'outbox' AND word = '';
END;

CREATE TRIGGER reviews_come AFTER INSERT ON reviews WHEN NEW.state = 'open'
BEGIN
    UPDATE counters SET value = value + 1 WHERE topic = 'reviews' AND word = '';
END;
CREATE TRIGGER reviews_are_decided AFTER UPDATE OF state ON reviews
WHEN (OLD.state = 'open') <> (NEW.state = 'open')
BEGIN
    UPDATE counters SET value = value + CASE WHEN NEW.state = 'open' THEN 1 ELSE -1 END
    WHERE topic = 'reviews' AND word = '';
END;
