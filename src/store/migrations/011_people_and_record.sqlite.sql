-- What only SQLite says: standings and erasures never change, and messages and acts change in one
-- way alone, which is to lose their words after an erasure vouches for it.
CREATE TRIGGER standings_never_change BEFORE UPDATE ON standings
BEGIN SELECT RAISE(ABORT, 'standings are append-only'); END;
CREATE TRIGGER standings_never_go BEFORE DELETE ON standings
BEGIN SELECT RAISE(ABORT, 'standings are append-only'); END;
CREATE TRIGGER erasures_never_change BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;
CREATE TRIGGER erasures_never_go BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;

DROP TRIGGER IF EXISTS messages_never_change;
CREATE TRIGGER messages_never_change BEFORE UPDATE ON messages
WHEN NEW.id <> OLD.id OR NEW.conversation_id <> OLD.conversation_id OR NEW.at <> OLD.at
    OR NEW.direction <> OLD.direction OR NEW.author <> OLD.author OR NEW.kind <> OLD.kind
    OR NEW.author_name NOT IN ('', OLD.author_name) OR NEW.text <> '' OR NEW.attachments <> '[]'
    OR NEW.external_id IS NOT OLD.external_id OR NEW.position IS NOT OLD.position
    OR NEW.payload_id IS NOT NULL OR NEW.salt <> x'' OR NEW.audit_seq <> OLD.audit_seq
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'messages')
BEGIN SELECT RAISE(ABORT, 'messages are append-only'); END;

DROP TRIGGER IF EXISTS acts_never_change;
CREATE TRIGGER acts_never_change BEFORE UPDATE ON acts
WHEN NEW.id <> OLD.id OR NEW.shop_id <> OLD.shop_id OR NEW.case_id IS NOT OLD.case_id
    OR NEW.order_id IS NOT OLD.order_id OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at
    OR NEW.actor <> OLD.actor OR NEW.value NOT IN ('', OLD.value) OR NEW.note <> ''
    OR NEW.message_id IS NOT OLD.message_id OR NEW.salt <> x'' OR NEW.audit_seq <> OLD.audit_seq
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'acts')
BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
