-- Receipts and certificates carry a hash over what they say, as runs and shots do.

ALTER TABLE receipt ADD COLUMN row_hash TEXT NOT NULL DEFAULT '';

ALTER TABLE certificate ADD COLUMN row_hash TEXT NOT NULL DEFAULT '';
