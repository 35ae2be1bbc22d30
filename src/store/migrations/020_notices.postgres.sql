-- What only PostgreSQL says: notices change in one way alone, which is to lose their words after an
-- erasure vouches for it.
CREATE OR REPLACE FUNCTION notices_only_lose_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.shop_id, NEW.order_id, NEW.kind, NEW.language, NEW.template, NEW.channel,
                NEW.at, NEW.actor, NEW.conversation_id, NEW.message_id, NEW.promised_at,
                NEW.event_at, NEW.again_of, NEW.audit_seq)
            IS NOT DISTINCT FROM (OLD.id, OLD.shop_id, OLD.order_id, OLD.kind, OLD.language,
                OLD.template, OLD.channel, OLD.at, OLD.actor, OLD.conversation_id, OLD.message_id,
                OLD.promised_at, OLD.event_at, OLD.again_of, OLD.audit_seq)
            AND NEW.subject = '' AND NEW.text = '' AND NEW.html = '' AND NEW.file IS NULL
            AND NEW.sha256 = '' AND length(NEW.salt) = 0
            AND EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'notices')
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'notices is append-only';
END $$;
CREATE TRIGGER notices_never_change BEFORE UPDATE OR DELETE ON notices
FOR EACH ROW EXECUTE FUNCTION notices_only_lose_words();
