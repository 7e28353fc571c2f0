-- People who sign in: what proves who they are, what they may calibrate, and when they were where.
-- Times are UTC milliseconds.

ALTER TABLE staff ADD COLUMN badge TEXT;

-- Argon2id, with its salt and limits in the text; never the PIN itself.
ALTER TABLE staff ADD COLUMN secret_hash TEXT;

-- Who may approve and unlock proves it by more than digits.
ALTER TABLE staff ADD COLUMN secret_kind TEXT
    CHECK (secret_kind IN ('pin', 'passphrase') AND (role <> 'supervisor' OR secret_kind = 'passphrase'));

ALTER TABLE staff ADD COLUMN failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0);

ALTER TABLE staff ADD COLUMN last_failure_at BIGINT;

ALTER TABLE staff ADD COLUMN locked_at BIGINT;

CREATE UNIQUE INDEX staff_by_badge ON staff (badge) WHERE badge IS NOT NULL;

CREATE UNIQUE INDEX staff_by_name ON staff (lower(name));

-- Which calibration profiles a technician may run.
CREATE TABLE authorisation (
    staff TEXT NOT NULL REFERENCES staff (id),
    profile TEXT NOT NULL,
    granted_by TEXT NOT NULL REFERENCES staff (id),
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (staff, profile),
    CHECK (granted_by <> staff)
);

-- The fictitious technicians of a training lab know its profiles.
INSERT INTO authorisation (staff, profile, granted_by, granted_at)
SELECT t.id, p.profile, (SELECT min(s.id) FROM staff s WHERE s.role = 'supervisor'), 0
FROM staff t
CROSS JOIN (SELECT 'training' AS profile UNION ALL SELECT 'standard' AS profile) p
WHERE t.role = 'technician'
AND EXISTS (SELECT 1 FROM lab WHERE kind = 'training')
AND EXISTS (SELECT 1 FROM staff s WHERE s.role = 'supervisor');

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    station TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    ended_why TEXT CHECK (ended_why IN ('signed-out', 'switched', 'closed')),
    locked_at BIGINT,
    proved_at BIGINT,
    CHECK ((until_at IS NULL) = (ended_why IS NULL))
);

CREATE INDEX session_open_by_station ON session (station) WHERE until_at IS NULL;
