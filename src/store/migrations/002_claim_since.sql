-- Since when somebody answers a buyer: the other desks say it.
ALTER TABLE conversations ADD COLUMN claimed_since {int};
