-- What a shop sets of its answer bot, and what the bot and people did with it in conversations.
CREATE TABLE bot_shops (
    shop_id {int} NOT NULL PRIMARY KEY REFERENCES shops (id),
    is_on {int} NOT NULL,
    hours_from {int} NOT NULL,
    hours_to {int} NOT NULL,
    pause_ms {int} NOT NULL,
    most {int} NOT NULL,
    oldest_ms {int} NOT NULL
){strict};

CREATE TABLE bot_steps (
    id {int} NOT NULL PRIMARY KEY,
    conversation_id {int} NOT NULL REFERENCES conversations (id),
    kind TEXT NOT NULL,
    heard_id {int} REFERENCES messages (id),
    answer_id {int} REFERENCES messages (id),
    topic TEXT NOT NULL,
    rule TEXT NOT NULL,
    why TEXT,
    actor TEXT NOT NULL,
    at {int} NOT NULL,
    salt {bytes} NOT NULL,
    audit_seq {int} NOT NULL
){strict};
CREATE INDEX bot_steps_of_conversation ON bot_steps (conversation_id, id);
CREATE INDEX bot_steps_of_entry ON bot_steps (audit_seq, id);
-- A message is heard once.
CREATE UNIQUE INDEX bot_steps_of_heard ON bot_steps (heard_id) WHERE heard_id IS NOT NULL;

-- Whether a person has to go on: handed_over, or empty.
ALTER TABLE conversations ADD COLUMN bot TEXT NOT NULL DEFAULT '';
