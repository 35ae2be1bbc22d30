-- What a message did is looked up when it leaves, or is called off.
CREATE INDEX acts_of_message ON acts (message_id) WHERE message_id IS NOT NULL;
