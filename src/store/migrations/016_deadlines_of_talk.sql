-- A list is narrowed to a language, to those who look after a conversation, or to an agent: the rows
-- know their conversation, and each has an end of an index of its own. What is done forgets its
-- conversation, so that the indexes hold what is open alone.
ALTER TABLE deadlines ADD COLUMN talk_id {int};
ALTER TABLE deadlines ADD COLUMN sales_lane TEXT;
ALTER TABLE deadlines ADD COLUMN language TEXT;
UPDATE deadlines SET talk_id = CASE subject
    WHEN 'conversation' THEN subject_id
    WHEN 'review' THEN (SELECT r.conversation_id FROM reviews r WHERE r.id = deadlines.subject_id)
    ELSE (SELECT x.id FROM conversations x WHERE x.order_id = CASE deadlines.subject
        WHEN 'order' THEN deadlines.subject_id
        WHEN 'case' THEN (SELECT c.order_id FROM cases c WHERE c.id = deadlines.subject_id)
        WHEN 'work_order' THEN (SELECT COALESCE(c.order_id, w.order_id) FROM work_orders w
            LEFT JOIN cases c ON c.id = w.case_id WHERE w.id = deadlines.subject_id) END
        ORDER BY COALESCE(x.last_at, 0) DESC, x.id DESC LIMIT 1) END
    WHERE done_at IS NULL AND subject <> 'shop';
UPDATE deadlines SET
    sales_lane = (SELECT v.lane FROM conversations v WHERE v.id = deadlines.talk_id),
    language = (SELECT v.language FROM conversations v WHERE v.id = deadlines.talk_id)
    WHERE talk_id IS NOT NULL;
CREATE INDEX deadlines_of_talk ON deadlines (talk_id)
    WHERE talk_id IS NOT NULL;
CREATE INDEX deadlines_of_language
    ON deadlines (language, kind, due_at, priority, id, sales_lane, shop_id)
    WHERE talk_id IS NOT NULL;
CREATE INDEX deadlines_of_lane
    ON deadlines (sales_lane, kind, due_at, priority, id, language, shop_id)
    WHERE talk_id IS NOT NULL;
CREATE INDEX conversations_claimed ON conversations (claimed_by, claimed_until)
    WHERE claimed_by IS NOT NULL;
