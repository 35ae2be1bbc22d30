-- The desk: shops, what platforms tell, what is said, what is due, what goes out, and the record.
-- Times are UTC milliseconds, flags 0 or 1, money minor units; lists and maps are JSON text.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
){strict};

CREATE TABLE shops (
    id {int} NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    route TEXT NOT NULL,
    UNIQUE (platform, name)
){strict};

CREATE TABLE agents (
    id {int} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL
){strict};

CREATE TABLE payloads (
    id {int} NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes {int} NOT NULL,
    at {int} NOT NULL
){strict};

CREATE TABLE payload_chunks (
    payload_id {int} NOT NULL REFERENCES payloads (id),
    place {int} NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (payload_id, place)
){strict};

CREATE TABLE imports (
    payload_id {int} NOT NULL REFERENCES payloads (id),
    shop_id {int} NOT NULL REFERENCES shops (id),
    kind TEXT NOT NULL,
    rows_done {int} NOT NULL,
    counts TEXT NOT NULL,
    finished_at {int},
    PRIMARY KEY (payload_id, shop_id)
){strict};

CREATE TABLE orders (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    number TEXT NOT NULL,
    state TEXT,
    refund TEXT,
    group_state TEXT,
    group_started_at {int},
    group_formed_at {int},
    created_at {int},
    confirmed_at {int},
    paid_at {int},
    ship_by {int},
    deliver_by {int},
    shipped_at {int},
    received_at {int},
    changed_at {int},
    channel TEXT,
    pay_number TEXT,
    currency TEXT,
    amounts TEXT NOT NULL,
    buyer TEXT,
    buyer_key TEXT,
    items TEXT NOT NULL,
    buyer_note TEXT,
    shop_note TEXT,
    freight_allowance {int},
    extra TEXT NOT NULL,
    told_at {int} NOT NULL,
    payload_id {int} REFERENCES payloads (id),
    UNIQUE (number, shop_id)
){strict};

CREATE TABLE parcels (
    id {int} NOT NULL PRIMARY KEY,
    order_id {int} NOT NULL REFERENCES orders (id),
    way TEXT NOT NULL,
    carrier TEXT NOT NULL,
    tracking TEXT NOT NULL,
    last_scan_at {int},
    last_scan TEXT NOT NULL
){strict};
CREATE INDEX parcels_of_order ON parcels (order_id);

CREATE TABLE cases (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    number TEXT NOT NULL,
    order_id {int} REFERENCES orders (id),
    order_number TEXT NOT NULL,
    kind TEXT,
    state TEXT,
    state_text TEXT,
    reason TEXT,
    reason_text TEXT,
    amount {int},
    currency TEXT,
    opened_at {int},
    changed_at {int},
    due_at {int},
    stepped_in {int},
    stepped_in_at {int},
    fast_refund {int},
    freight_marker TEXT,
    dispatched {int},
    return_carrier TEXT,
    return_tracking TEXT,
    return_state TEXT,
    buyer TEXT,
    shop_note TEXT,
    extra TEXT NOT NULL,
    told_at {int} NOT NULL,
    payload_id {int} REFERENCES payloads (id),
    UNIQUE (number, shop_id)
){strict};
CREATE INDEX cases_of_order ON cases (order_id);
CREATE INDEX cases_without_order ON cases (order_number) WHERE order_id IS NULL;

CREATE TABLE work_orders (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    number TEXT NOT NULL,
    order_id {int} REFERENCES orders (id),
    order_number TEXT NOT NULL,
    case_id {int} REFERENCES cases (id),
    state TEXT,
    title TEXT,
    opened_at {int},
    due_at {int},
    changed_at {int},
    steps TEXT NOT NULL,
    extra TEXT NOT NULL,
    told_at {int} NOT NULL,
    payload_id {int} REFERENCES payloads (id)
){strict};
CREATE UNIQUE INDEX work_orders_by_number ON work_orders (number, shop_id) WHERE number <> '';
CREATE INDEX work_orders_of_order ON work_orders (order_id);
CREATE INDEX work_orders_of_case ON work_orders (case_id);
CREATE INDEX work_orders_without_order ON work_orders (order_number) WHERE order_id IS NULL;

CREATE TABLE evidence (
    id {int} NOT NULL PRIMARY KEY,
    work_order_id {int} NOT NULL REFERENCES work_orders (id),
    kind TEXT NOT NULL,
    is_required {int} NOT NULL,
    state TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes {int} NOT NULL,
    note TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at {int}
){strict};
CREATE INDEX evidence_of_work_order ON evidence (work_order_id);

CREATE TABLE conversations (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    external_id TEXT NOT NULL,
    order_id {int} REFERENCES orders (id),
    buyer TEXT NOT NULL,
    language TEXT NOT NULL,
    unread {int} NOT NULL,
    waiting_since {int},
    last_at {int},
    preview TEXT NOT NULL,
    claimed_by TEXT,
    claimed_until {int},
    UNIQUE (external_id, shop_id)
){strict};
CREATE INDEX conversations_of_order ON conversations (order_id);

CREATE TABLE audit (
    seq {int} NOT NULL PRIMARY KEY,
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
){strict};
CREATE INDEX audit_of_subject ON audit (subject, seq);

CREATE TABLE audit_head (
    id {int} NOT NULL PRIMARY KEY,
    seq {int} NOT NULL,
    hash TEXT NOT NULL
){strict};

CREATE TABLE messages (
    id {int} NOT NULL PRIMARY KEY,
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    at {int} NOT NULL,
    direction TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    attachments TEXT NOT NULL,
    external_id TEXT,
    position {int},
    payload_id {int} REFERENCES payloads (id),
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX messages_of_conversation ON messages (conversation_id, id);
CREATE UNIQUE INDEX messages_by_external_id ON messages (conversation_id, external_id)
    WHERE external_id IS NOT NULL;
CREATE INDEX messages_by_position ON messages (conversation_id, position)
    WHERE position IS NOT NULL;
CREATE INDEX messages_of_entry ON messages (audit_seq, id);

CREATE TABLE drafts (
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    agent TEXT NOT NULL,
    text TEXT NOT NULL,
    caret {int} NOT NULL,
    saved_at {int} NOT NULL,
    PRIMARY KEY (conversation_id, agent)
){strict};

CREATE TABLE deadlines (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    subject TEXT NOT NULL,
    subject_id {int} NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    due_at {int} NOT NULL,
    source TEXT NOT NULL,
    card TEXT NOT NULL,
    priority {int} NOT NULL,
    done_at {int}
){strict};
CREATE UNIQUE INDEX deadlines_open ON deadlines (subject_id, kind, subject) WHERE done_at IS NULL;
CREATE INDEX deadlines_by_time ON deadlines (kind, due_at, priority, id, shop_id)
    WHERE done_at IS NULL;

CREATE TABLE outbox (
    id {int} NOT NULL PRIMARY KEY,
    message_id {int} NOT NULL UNIQUE REFERENCES messages (id),
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    route TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at {int} NOT NULL,
    not_before {int} NOT NULL,
    attempts {int} NOT NULL,
    last_error TEXT NOT NULL,
    cleared_hash TEXT NOT NULL,
    cleared_by TEXT NOT NULL,
    leased_by TEXT,
    leased_until {int}
){strict};
CREATE INDEX outbox_on_its_way ON outbox (state, not_before, id)
    WHERE state NOT IN ('sent', 'cancelled');
CREATE INDEX outbox_of_conversation ON outbox (conversation_id, id)
    WHERE state NOT IN ('sent', 'cancelled');

CREATE TABLE reply_keys (
    key TEXT NOT NULL PRIMARY KEY,
    outbox_id {int} NOT NULL REFERENCES outbox (id)
){strict};

CREATE TABLE reviews (
    id {int} NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    verdict TEXT NOT NULL,
    findings TEXT NOT NULL,
    at {int} NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at {int},
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX reviews_open ON reviews (id) WHERE state = 'open';
CREATE INDEX reviews_of_conversation ON reviews (conversation_id, id);
CREATE INDEX reviews_of_entry ON reviews (audit_seq, id);

CREATE TABLE saved_views (
    name TEXT NOT NULL PRIMARY KEY,
    view TEXT NOT NULL,
    shop_id {int} REFERENCES shops (id),
    text TEXT NOT NULL
){strict};

CREATE TABLE counters (
    topic TEXT NOT NULL,
    word TEXT NOT NULL,
    value {int} NOT NULL,
    PRIMARY KEY (topic, word)
){strict};

INSERT INTO counters (topic, word, value) VALUES ('outbox', '', 0), ('reviews', '', 0);
INSERT INTO meta (name, value) VALUES ('store', 'afterdesk');
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
