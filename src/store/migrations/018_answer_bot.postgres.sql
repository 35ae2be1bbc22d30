-- What only PostgreSQL says: steps of the bot never change.
CREATE TRIGGER bot_steps_never_change BEFORE UPDATE OR DELETE ON bot_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
