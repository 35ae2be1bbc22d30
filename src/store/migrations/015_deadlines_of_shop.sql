-- A list narrowed to one shop is read from that shop's own end, however many rows the others have.
CREATE INDEX deadlines_of_shop ON deadlines (shop_id, kind, due_at, priority, id)
    WHERE done_at IS NULL;
