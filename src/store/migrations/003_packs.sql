-- The shop's own word lists and platform files as they came into use: while a newer version of a
-- file is bad, the last good one counts. Of each name one row at most is in use.
CREATE TABLE packs (
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    version TEXT NOT NULL,
    body TEXT NOT NULL,
    at {int} NOT NULL,
    is_used {int} NOT NULL,
    PRIMARY KEY (name, sha256)
){strict};
-- The message that a review is about, where it had left: each is flagged once.
ALTER TABLE reviews ADD COLUMN message_id {int};
CREATE UNIQUE INDEX reviews_of_message ON reviews (message_id) WHERE message_id IS NOT NULL;
