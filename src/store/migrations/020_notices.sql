-- Notices as they were given to buyers: kept unchanged, with what was told, how and when.
CREATE TABLE notices (
    id {int} NOT NULL PRIMARY KEY,
    shop_id {int} NOT NULL REFERENCES shops (id),
    order_id {int} NOT NULL REFERENCES orders (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    template TEXT NOT NULL,
    channel TEXT NOT NULL,
    at {int} NOT NULL,
    actor TEXT NOT NULL,
    conversation_id {int} REFERENCES conversations (id),
    message_id {int} REFERENCES messages (id),
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    file {bytes},
    sha256 TEXT NOT NULL,
    promised_at {int},
    event_at {int},
    again_of {int} REFERENCES notices (id),
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX notices_of_order ON notices (order_id, id);
CREATE INDEX notices_of_shop ON notices (shop_id, kind, channel, at);
CREATE INDEX notices_of_message ON notices (message_id) WHERE message_id IS NOT NULL;
-- What went by itself: not more than so many to one buyer within a day.
CREATE INDEX notices_by_rule ON notices (at) WHERE actor = 'rules';
CREATE INDEX notices_of_entry ON notices (audit_seq, id);
