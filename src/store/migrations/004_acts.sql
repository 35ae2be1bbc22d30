-- What people did and learned in a matter, one entry each: the rules read them as facts.
CREATE TABLE acts (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    case_id {int} REFERENCES cases (id),
    order_id {int} REFERENCES orders (id),
    kind TEXT NOT NULL,
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    message_id {int} REFERENCES messages (id),
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX acts_of_case ON acts (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX acts_of_order ON acts (order_id, id) WHERE order_id IS NOT NULL;
CREATE INDEX acts_of_shop ON acts (shop_id, kind, id) WHERE case_id IS NULL AND order_id IS NULL;
CREATE INDEX acts_of_entry ON acts (audit_seq, id);
