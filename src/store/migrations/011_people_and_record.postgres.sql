-- What only PostgreSQL says: standings and erasures never change, and messages and acts change in
-- one way alone, which is to lose their words after an erasure vouches for it.
CREATE TRIGGER standings_never_change BEFORE UPDATE OR DELETE ON standings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasures_never_change BEFORE UPDATE OR DELETE ON erasures
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION messages_only_lose_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.conversation_id, NEW.at, NEW.direction, NEW.author, NEW.kind,
                NEW.external_id, NEW.position, NEW.audit_seq)
            IS NOT DISTINCT FROM (OLD.id, OLD.conversation_id, OLD.at, OLD.direction, OLD.author,
                OLD.kind, OLD.external_id, OLD.position, OLD.audit_seq)
            AND NEW.author_name IN ('', OLD.author_name) AND NEW.text = ''
            AND NEW.attachments = '[]' AND NEW.payload_id IS NULL AND length(NEW.salt) = 0
            AND EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'messages')
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'messages is append-only';
END $$;
DROP TRIGGER IF EXISTS messages_never_change ON messages;
CREATE TRIGGER messages_never_change BEFORE UPDATE OR DELETE ON messages
FOR EACH ROW EXECUTE FUNCTION messages_only_lose_words();

CREATE OR REPLACE FUNCTION acts_only_lose_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.shop_id, NEW.case_id, NEW.order_id, NEW.kind, NEW.at, NEW.actor,
                NEW.message_id, NEW.audit_seq)
            IS NOT DISTINCT FROM (OLD.id, OLD.shop_id, OLD.case_id, OLD.order_id, OLD.kind, OLD.at,
                OLD.actor, OLD.message_id, OLD.audit_seq)
            AND NEW.value IN ('', OLD.value) AND NEW.note = '' AND length(NEW.salt) = 0
            AND EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'acts')
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'acts is append-only';
END $$;
DROP TRIGGER IF EXISTS acts_never_change ON acts;
CREATE TRIGGER acts_never_change BEFORE UPDATE OR DELETE ON acts
FOR EACH ROW EXECUTE FUNCTION acts_only_lose_words();
