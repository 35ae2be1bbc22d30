-- What only PostgreSQL says: evidence, packets and decisions change in one way alone, which is to
-- lose their words (the columns that the trigger names) after an erasure vouches for it; a file may
-- be taken out of its slot, and stays.
CREATE OR REPLACE FUNCTION only_lose_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was JSONB := to_jsonb(OLD) - 'removed_at';
    left_over JSONB;
    blank TEXT;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        left_over := to_jsonb(NEW) - 'removed_at';
        IF was = left_over THEN RETURN NEW; END IF;
        FOREACH blank IN ARRAY TG_ARGV LOOP
            IF left_over ->> blank <> '' THEN
                RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END IF;
            was := was - blank;
            left_over := left_over - blank;
        END LOOP;
        IF was - 'salt' = left_over - 'salt' AND length(NEW.salt) = 0
            AND EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = TG_TABLE_NAME)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
DROP TRIGGER review_decisions_never_change ON review_decisions;
CREATE TRIGGER review_decisions_never_change BEFORE UPDATE OR DELETE ON review_decisions
FOR EACH ROW EXECUTE FUNCTION only_lose_words('note');
CREATE TRIGGER evidence_files_never_change BEFORE UPDATE OR DELETE ON evidence_files
FOR EACH ROW EXECUTE FUNCTION only_lose_words('sha256', 'outgoing_sha256', 'name', 'note');
CREATE TRIGGER evidence_notes_never_change BEFORE UPDATE OR DELETE ON evidence_notes
FOR EACH ROW EXECUTE FUNCTION only_lose_words('text');
CREATE TRIGGER work_order_answers_never_change BEFORE UPDATE OR DELETE ON work_order_answers
FOR EACH ROW EXECUTE FUNCTION only_lose_words('value');
CREATE TRIGGER packets_never_change BEFORE UPDATE OR DELETE ON packets
FOR EACH ROW EXECUTE FUNCTION only_lose_words('zip_sha256', 'pdf_sha256', 'reason');
CREATE TRIGGER submissions_never_change BEFORE UPDATE OR DELETE ON submissions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
