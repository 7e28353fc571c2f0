-- A lab's own calibration profiles, each edition as its file said it. An edition is never changed, and calibrates
-- once a supervisor signed it who did not enter it.

CREATE TABLE calibration_profile (
    name TEXT NOT NULL,
    edition TEXT NOT NULL,
    content TEXT NOT NULL,
    entered_by TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL,
    signed_by TEXT REFERENCES staff (id),
    signed_at BIGINT,
    PRIMARY KEY (name, edition),
    CHECK (signed_by <> entered_by),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);
