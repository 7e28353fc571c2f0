-- A certificate can be amended (a new one takes its place) or revoked: several of one run, one of them valid.

CREATE TABLE certificate_of_run (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    run TEXT NOT NULL REFERENCES calibration_run (id),
    module TEXT NOT NULL REFERENCES module (serial),
    issued_on TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    approver TEXT NOT NULL REFERENCES staff (id),
    key_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('valid', 'replaced', 'revoked')),
    replaces TEXT UNIQUE,
    reason TEXT NOT NULL,
    ended_at BIGINT,
    row_hash TEXT NOT NULL DEFAULT '',
    CHECK (state = 'valid' OR ended_at IS NOT NULL)
);

INSERT INTO certificate_of_run (id, number, run, module, issued_on, issued_at, approver, key_id, sha256, state, reason)
    SELECT id, number, run, module, issued_on, issued_at, approver, key_id, sha256, 'valid', '' FROM certificate;

DROP TABLE certificate;

ALTER TABLE certificate_of_run RENAME TO certificate;

CREATE INDEX certificate_by_module_and_number ON certificate (module, number);

CREATE UNIQUE INDEX certificate_one_valid_per_run ON certificate (run) WHERE state = 'valid';

CREATE INDEX shot_by_lot ON shot (lot, run);
