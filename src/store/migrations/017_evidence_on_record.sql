-- The record vouches for what checklists ask for and for marked passages too; rows of older programs
-- stay without an entry. What is anonymised loses its hash, and its file goes after the row.
ALTER TABLE evidence ADD COLUMN salt {bytes};
ALTER TABLE evidence ADD COLUMN audit_seq {int};
CREATE INDEX evidence_of_entry ON evidence (audit_seq, id);
ALTER TABLE evidence_passages ADD COLUMN salt {bytes};
ALTER TABLE evidence_passages ADD COLUMN audit_seq {int};
CREATE INDEX evidence_passages_of_entry ON evidence_passages (audit_seq, id);
CREATE INDEX evidence_passages_of_file ON evidence_passages (file_id);
-- What a text that was kept back would have done in its matter.
ALTER TABLE reviews ADD COLUMN does TEXT NOT NULL DEFAULT '';
DROP INDEX evidence_files_once;
CREATE UNIQUE INDEX evidence_files_once ON evidence_files (evidence_id, sha256)
    WHERE removed_at IS NULL AND sha256 <> '';
CREATE INDEX evidence_files_of_hash ON evidence_files (sha256);
CREATE INDEX evidence_files_of_outgoing ON evidence_files (outgoing_sha256);
-- Files that no row names any more and that have not been removed from the folder yet.
CREATE TABLE dropped_files (
    sha256 TEXT NOT NULL PRIMARY KEY
){strict};
