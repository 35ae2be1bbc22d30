-- What supervisors decide on flagged texts, which texts they allow, and the rate of samples.
ALTER TABLE shops ADD COLUMN sample_permille {int} NOT NULL DEFAULT 0;
ALTER TABLE reviews ADD COLUMN severity {int} NOT NULL DEFAULT 3;
ALTER TABLE reviews ADD COLUMN decision_id {int};
ALTER TABLE reviews ADD COLUMN told_at {int};
UPDATE reviews SET severity = CASE WHEN kind = 'rejudged' AND verdict = 'block' THEN 1
WHEN kind = 'bait' THEN 5 WHEN kind = 'sampled' THEN 4 ELSE 2 END;

-- Steps of reviews: a decision, or that it was taken back.
CREATE TABLE review_decisions (
    id {int} NOT NULL PRIMARY KEY,
    review_id {int} NOT NULL REFERENCES reviews (id),
    step TEXT NOT NULL,
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    verdict TEXT NOT NULL,
    cause TEXT NOT NULL,
    fate TEXT NOT NULL,
    note TEXT NOT NULL,
    message_id {int} REFERENCES messages (id),
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX review_decisions_of_review ON review_decisions (review_id, id);
CREATE INDEX review_decisions_of_entry ON review_decisions (audit_seq, id);

-- Texts that may go as they are on a platform, until their time is over.
CREATE TABLE allowed_texts (
    id {int} NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    form TEXT NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    review_id {int} NOT NULL REFERENCES reviews (id),
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    until_at {int} NOT NULL,
    removed_by TEXT NOT NULL,
    removed_at {int},
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX allowed_texts_by_form ON allowed_texts (platform, form);
CREATE INDEX allowed_texts_of_review ON allowed_texts (review_id);
CREATE INDEX allowed_texts_of_entry ON allowed_texts (audit_seq, id);

-- The list of open ones by severity and age, whole, by kind and by person; the decided ones newest
-- first; what a person was flagged for before; and what its writer has not been told.
DROP INDEX IF EXISTS reviews_open;
CREATE INDEX reviews_open ON reviews (severity, id) WHERE state = 'open';
CREATE INDEX reviews_open_by_kind ON reviews (kind, severity, id) WHERE state = 'open';
CREATE INDEX reviews_open_by_author ON reviews (author, severity, id) WHERE state = 'open';
CREATE INDEX reviews_decided ON reviews (id) WHERE state <> 'open';
CREATE INDEX reviews_by_kind ON reviews (kind, id);
CREATE INDEX reviews_by_author ON reviews (author, id);
-- A message is sampled once, flagged afterwards once, and so on.
DROP INDEX reviews_of_message;
CREATE UNIQUE INDEX reviews_of_message ON reviews (message_id, kind) WHERE message_id IS NOT NULL;
CREATE INDEX reviews_untold ON reviews (author, id) WHERE told_at IS NULL AND state <> 'open';
