-- The files that lie in a slot now are counted without reading them.
CREATE INDEX evidence_files_there ON evidence_files (evidence_id, id) WHERE removed_at IS NULL;
