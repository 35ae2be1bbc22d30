-- What only SQLite says: evidence, packets and decisions change in one way alone, which is to lose
-- their words after an erasure vouches for it; a file may be taken out of its slot, and stays.
DROP TRIGGER review_decisions_never_change;
CREATE TRIGGER review_decisions_never_change BEFORE UPDATE ON review_decisions
WHEN NEW.id <> OLD.id OR NEW.review_id <> OLD.review_id OR NEW.step <> OLD.step
    OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.verdict <> OLD.verdict
    OR NEW.cause <> OLD.cause OR NEW.fate <> OLD.fate OR NEW.audit_seq <> OLD.audit_seq
    OR NEW.message_id IS NOT OLD.message_id
    OR ((NEW.note <> OLD.note OR NEW.salt <> OLD.salt)
    AND (NEW.note <> '' OR NEW.salt <> x''
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'review_decisions')))
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TRIGGER evidence_files_never_change BEFORE UPDATE ON evidence_files
WHEN NEW.id <> OLD.id OR NEW.evidence_id <> OLD.evidence_id OR NEW.source <> OLD.source
    OR NEW.kind <> OLD.kind OR NEW.bytes <> OLD.bytes OR NEW.added_by <> OLD.added_by
    OR NEW.added_at <> OLD.added_at OR NEW.audit_seq <> OLD.audit_seq
    OR NEW.width IS NOT OLD.width OR NEW.height IS NOT OLD.height OR NEW.pages IS NOT OLD.pages
    OR ((NEW.sha256 <> OLD.sha256 OR NEW.outgoing_sha256 <> OLD.outgoing_sha256
    OR NEW.name <> OLD.name OR NEW.note <> OLD.note OR NEW.salt <> OLD.salt)
    AND (NEW.sha256 <> '' OR NEW.outgoing_sha256 <> '' OR NEW.name <> '' OR NEW.note <> ''
    OR NEW.salt <> x''
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'evidence_files')))
BEGIN SELECT RAISE(ABORT, 'evidence files are append-only'); END;
CREATE TRIGGER evidence_files_never_go BEFORE DELETE ON evidence_files
BEGIN SELECT RAISE(ABORT, 'evidence files are append-only'); END;

CREATE TRIGGER evidence_notes_never_change BEFORE UPDATE ON evidence_notes
WHEN NEW.id <> OLD.id OR NEW.evidence_id <> OLD.evidence_id OR NEW.kind <> OLD.kind
    OR NEW.actor <> OLD.actor OR NEW.at <> OLD.at OR NEW.audit_seq <> OLD.audit_seq
    OR ((NEW.text <> OLD.text OR NEW.salt <> OLD.salt)
    AND (NEW.text <> '' OR NEW.salt <> x''
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'evidence_notes')))
BEGIN SELECT RAISE(ABORT, 'notes on evidence are append-only'); END;
CREATE TRIGGER evidence_notes_never_go BEFORE DELETE ON evidence_notes
BEGIN SELECT RAISE(ABORT, 'notes on evidence are append-only'); END;

CREATE TRIGGER work_order_answers_never_change BEFORE UPDATE ON work_order_answers
WHEN NEW.id <> OLD.id OR NEW.work_order_id <> OLD.work_order_id OR NEW.step <> OLD.step
    OR NEW.field <> OLD.field OR NEW.actor <> OLD.actor OR NEW.at <> OLD.at
    OR NEW.audit_seq <> OLD.audit_seq
    OR ((NEW.value <> OLD.value OR NEW.salt <> OLD.salt)
    AND (NEW.value <> '' OR NEW.salt <> x''
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'work_order_answers')))
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
CREATE TRIGGER work_order_answers_never_go BEFORE DELETE ON work_order_answers
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;

CREATE TRIGGER packets_never_change BEFORE UPDATE ON packets
WHEN NEW.id <> OLD.id OR NEW.work_order_id <> OLD.work_order_id
    OR NEW.is_complete <> OLD.is_complete OR NEW.actor <> OLD.actor OR NEW.at <> OLD.at
    OR NEW.audit_seq <> OLD.audit_seq
    OR ((NEW.zip_sha256 <> OLD.zip_sha256 OR NEW.pdf_sha256 <> OLD.pdf_sha256
    OR NEW.reason <> OLD.reason OR NEW.salt <> OLD.salt)
    AND (NEW.zip_sha256 <> '' OR NEW.pdf_sha256 <> '' OR NEW.reason <> '' OR NEW.salt <> x''
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE row_id = OLD.id AND what = 'packets')))
BEGIN SELECT RAISE(ABORT, 'packets are append-only'); END;
CREATE TRIGGER packets_never_go BEFORE DELETE ON packets
BEGIN SELECT RAISE(ABORT, 'packets are append-only'); END;

CREATE TRIGGER submissions_never_change BEFORE UPDATE ON submissions
BEGIN SELECT RAISE(ABORT, 'submissions are append-only'); END;
CREATE TRIGGER submissions_never_go BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'submissions are append-only'); END;
