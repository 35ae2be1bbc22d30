-- Whether a buyer's language was asked for or set, and is not to be guessed any more.
ALTER TABLE conversations ADD COLUMN language_by TEXT NOT NULL DEFAULT '';
