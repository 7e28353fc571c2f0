-- What carriers told us and what was bought from them. Times are UTC milliseconds.

-- One row per label that somebody wants, written before the carrier hears of it. The shipment's own kit may
-- not be in the records yet: its tracking numbers come from here.
CREATE TABLE ship_request (
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('out', 'return')),
    kit TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intended', 'sent', 'done', 'unknown', 'failed', 'voided')),
    tracking TEXT UNIQUE,
    label_file TEXT,
    label_hash TEXT,
    charge_cents BIGINT,
    failure TEXT,
    at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (id, kind)
);

-- A second label for the same parcel cannot be bought by another command while the first stands.
CREATE UNIQUE INDEX ship_request_one_per_parcel ON ship_request (kit, kind)
    WHERE state IN ('sent', 'done', 'unknown');

CREATE TABLE carrier_reply (
    number TEXT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (number, at)
);

CREATE TABLE parcel_event (
    number TEXT NOT NULL REFERENCES parcel (number),
    local_time TEXT NOT NULL,
    utc_offset TEXT NOT NULL,
    at BIGINT,
    status TEXT NOT NULL,
    type TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    place TEXT NOT NULL,
    physical INTEGER NOT NULL CHECK (physical IN (0, 1)),
    PRIMARY KEY (number, local_time, type, code, place)
);
