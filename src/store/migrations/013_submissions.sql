-- Packets of evidence that were laid ready for a person's hand, and what was handed in of them.
CREATE TABLE packets (
    id {int} NOT NULL PRIMARY KEY,
    work_order_id {int} NOT NULL REFERENCES work_orders (id),
    zip_sha256 TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    is_complete {int} NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX packets_of_work_order ON packets (work_order_id, id);
CREATE INDEX packets_of_entry ON packets (audit_seq, id);
CREATE TABLE submissions (
    id {int} NOT NULL PRIMARY KEY,
    work_order_id {int} NOT NULL REFERENCES work_orders (id),
    packet_id {int} NOT NULL REFERENCES packets (id),
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
-- A work order is handed in once, whatever desk does it.
CREATE UNIQUE INDEX submissions_once ON submissions (work_order_id);
CREATE INDEX submissions_of_entry ON submissions (audit_seq, id);
