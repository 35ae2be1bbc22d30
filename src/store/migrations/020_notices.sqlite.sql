-- What only SQLite says: notices change in one way alone, which is to lose their words after an
-- erasure vouches for it.
CREATE TRIGGER notices_never_change BEFORE UPDATE ON notices
WHEN NEW.id <> OLD.id OR NEW.shop_id <> OLD.shop_id OR NEW.order_id <> OLD.order_id
    OR NEW.kind <> OLD.kind OR NEW.language <> OLD.language OR NEW.template <> OLD.template
    OR NEW.channel <> OLD.channel OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor
    OR NEW.conversation_id IS NOT OLD.conversation_id OR NEW.message_id IS NOT OLD.message_id
    OR NEW.subject <> '' OR NEW.text <> '' OR NEW.html <> '' OR NEW.file IS NOT NULL
    OR NEW.sha256 <> '' OR NEW.promised_at IS NOT OLD.promised_at
    OR NEW.event_at IS NOT OLD.event_at OR NEW.again_of IS NOT OLD.again_of OR NEW.salt <> x''
    OR NEW.audit_seq <> OLD.audit_seq
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'notices')
BEGIN SELECT RAISE(ABORT, 'notices are append-only'); END;
CREATE TRIGGER notices_never_go BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'notices are append-only'); END;
