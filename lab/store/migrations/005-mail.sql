-- What the other side said of a notice that it did not take.

ALTER TABLE notice ADD COLUMN failure TEXT NOT NULL DEFAULT '';
