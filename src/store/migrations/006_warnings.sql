-- Warnings that were given, so that each is given once: also after a restart and with several desks.
CREATE TABLE warnings (
    deadline_id {int} NOT NULL REFERENCES deadlines (id),
    due_at {int} NOT NULL,
    before_ms {int} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (deadline_id, due_at, before_ms)
){strict};
