-- Who may do what, which desk an entry was written at, and what is left of anonymised rows.

-- The name of the desk, as its settings have it or as it was made up; empty in older entries.
ALTER TABLE audit ADD COLUMN desk TEXT NOT NULL DEFAULT '';

-- What is kept of a passphrase, and wrong ones since the last right one.
ALTER TABLE agents ADD COLUMN secret TEXT NOT NULL DEFAULT '';
ALTER TABLE agents ADD COLUMN failures {int} NOT NULL DEFAULT 0;
ALTER TABLE agents ADD COLUMN locked_until {int};

-- What somebody is, from when on, and by whom: the newest of a person counts. The record vouches for
-- it, and with the digest for what is kept of the passphrase.
CREATE TABLE standings (
    id {int} NOT NULL PRIMARY KEY,
    agent_id {int} NOT NULL REFERENCES agents (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    secret_digest TEXT NOT NULL,
    at {int} NOT NULL,
    given_by TEXT NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX standings_of_agent ON standings (agent_id, id);
CREATE INDEX standings_of_entry ON standings (audit_seq, id);

-- A row that was anonymised: the entry that vouched for it, its digest as it was, and the digest of
-- what is left of it.
CREATE TABLE erasures (
    id {int} NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    row_id {int} NOT NULL,
    seq {int} NOT NULL,
    was {bytes} NOT NULL,
    left_over {bytes} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE UNIQUE INDEX erasures_of_row ON erasures (row_id, what);
CREATE INDEX erasures_of_seq ON erasures (seq);
CREATE INDEX erasures_of_entry ON erasures (audit_seq, id);
