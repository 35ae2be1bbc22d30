-- Who looks after a conversation: before the sale, after it, or questions about paying.
ALTER TABLE conversations ADD COLUMN lane TEXT NOT NULL DEFAULT 'presales';
UPDATE conversations SET lane = 'aftersales'
WHERE order_id IN (SELECT order_id FROM cases WHERE order_id IS NOT NULL);
