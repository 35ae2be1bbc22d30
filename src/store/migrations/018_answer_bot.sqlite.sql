-- What only SQLite says: steps of the bot never change.
CREATE TRIGGER bot_steps_never_change BEFORE UPDATE ON bot_steps
BEGIN SELECT RAISE(ABORT, 'steps of the bot are append-only'); END;
CREATE TRIGGER bot_steps_never_go BEFORE DELETE ON bot_steps
BEGIN SELECT RAISE(ABORT, 'steps of the bot are append-only'); END;
