-- Evidence: the files in a slot, the passages of a chat, what was noted or waived, and what was
-- filled in at the platform's form. A file lies in a folder by its hash; its row comes after it.
ALTER TABLE work_orders ADD COLUMN kind TEXT NOT NULL DEFAULT '';
CREATE TABLE evidence_files (
    id {int} NOT NULL PRIMARY KEY,
    evidence_id {int} NOT NULL REFERENCES evidence (id),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    outgoing_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes {int} NOT NULL,
    width {int},
    height {int},
    pages {int},
    note TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at {int} NOT NULL,
    removed_at {int},
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX evidence_files_of_slot ON evidence_files (evidence_id, id);
CREATE INDEX evidence_files_of_entry ON evidence_files (audit_seq, id);
-- The same bytes stand once in a slot, whoever adds them again.
CREATE UNIQUE INDEX evidence_files_once ON evidence_files (evidence_id, sha256)
    WHERE removed_at IS NULL;
CREATE TABLE evidence_passages (
    id {int} NOT NULL PRIMARY KEY,
    evidence_id {int} NOT NULL REFERENCES evidence (id),
    file_id {int} NOT NULL REFERENCES evidence_files (id),
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    from_message {int} NOT NULL REFERENCES messages (id),
    to_message {int} NOT NULL REFERENCES messages (id),
    shows_personal {int} NOT NULL,
    added_by TEXT NOT NULL,
    added_at {int} NOT NULL,
    removed_at {int}
){strict};
CREATE INDEX evidence_passages_of_slot ON evidence_passages (evidence_id, id);
CREATE TABLE evidence_notes (
    id {int} NOT NULL PRIMARY KEY,
    evidence_id {int} NOT NULL REFERENCES evidence (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX evidence_notes_of_slot ON evidence_notes (evidence_id, id);
CREATE INDEX evidence_notes_of_entry ON evidence_notes (audit_seq, id);
CREATE TABLE work_order_answers (
    id {int} NOT NULL PRIMARY KEY,
    work_order_id {int} NOT NULL REFERENCES work_orders (id),
    step TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX work_order_answers_of_order ON work_order_answers (work_order_id, id);
CREATE INDEX work_order_answers_of_entry ON work_order_answers (audit_seq, id);
