-- The first layout of a lab's records. Statements are separated by an empty line, and both SQLite and
-- PostgreSQL take them; one that only one of them takes follows a line "-- sqlite" or "-- postgresql".
-- Times are UTC milliseconds (at, …_at), civil dates are text "2026-11-23" (…_on, due, expiry).

CREATE TABLE lab (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('training', 'live')),
    zone TEXT NOT NULL,
    first_day TEXT NOT NULL,
    seed BIGINT NOT NULL
);

CREATE TABLE command (
    id TEXT PRIMARY KEY,
    station TEXT NOT NULL,
    staff TEXT NOT NULL,
    kind TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    result TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE journal (
    station TEXT NOT NULL,
    seq BIGINT NOT NULL CHECK (seq > 0),
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (station, seq)
);

CREATE INDEX journal_by_time ON journal (at);

-- sqlite
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is never deleted from');
END;

-- sqlite
CREATE TRIGGER journal_keeps_text BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is never changed');
END;

-- postgresql
CREATE FUNCTION journal_is_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE restrict_violation USING MESSAGE = 'the journal is never changed or deleted from'; END $$;

-- postgresql
CREATE TRIGGER journal_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_kept();

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('warehouse', 'technician', 'planner', 'supervisor'))
);

CREATE TABLE jurisdiction_rule (
    state TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    effective_from TEXT NOT NULL,
    interval_days INTEGER NOT NULL CHECK (interval_days > 0),
    grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
    return_days INTEGER NOT NULL CHECK (return_days > 0),
    mail_in TEXT NOT NULL CHECK (mail_in IN ('yes', 'no', 'unknown')),
    citation TEXT NOT NULL,
    confidence TEXT NOT NULL,
    signed_by TEXT REFERENCES staff (id),
    PRIMARY KEY (state, version)
);

CREATE TABLE client (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    governing_state TEXT NOT NULL,
    zone TEXT NOT NULL,
    variant TEXT NOT NULL,
    firmware TEXT NOT NULL,
    programme_end TEXT,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE address (
    client TEXT NOT NULL REFERENCES client (id),
    line TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    PRIMARY KEY (client, valid_from)
);

CREATE TABLE hold (
    client TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    expected_release TEXT,
    released_on TEXT,
    PRIMARY KEY (client, kind, placed_on)
);

CREATE TABLE module (
    serial TEXT PRIMARY KEY,
    variant TEXT NOT NULL,
    firmware TEXT NOT NULL,
    state TEXT NOT NULL,
    place TEXT NOT NULL,
    certified_on TEXT,
    certificate TEXT,
    expiry TEXT,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX module_by_state ON module (state);

CREATE TABLE kit (
    id TEXT PRIMARY KEY,
    module TEXT NOT NULL REFERENCES module (serial),
    client TEXT NOT NULL REFERENCES client (id),
    box TEXT NOT NULL,
    outbound_tracking TEXT NOT NULL UNIQUE,
    return_tracking TEXT NOT NULL UNIQUE,
    certificate TEXT NOT NULL,
    service TEXT NOT NULL,
    ship_on TEXT NOT NULL,
    expiry TEXT NOT NULL,
    window_from TEXT NOT NULL,
    window_until TEXT NOT NULL,
    rule_state TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    closed_on TEXT,
    FOREIGN KEY (rule_state, rule_version) REFERENCES jurisdiction_rule (state, version)
);

CREATE UNIQUE INDEX kit_one_open_per_module ON kit (module) WHERE closed_on IS NULL;

CREATE UNIQUE INDEX kit_one_open_per_box ON kit (box) WHERE closed_on IS NULL;

CREATE INDEX kit_by_client ON kit (client);

CREATE TABLE expected_return (
    id TEXT PRIMARY KEY,
    module TEXT NOT NULL REFERENCES module (serial),
    kit TEXT NOT NULL REFERENCES kit (id),
    client TEXT NOT NULL REFERENCES client (id),
    cause TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    due TEXT NOT NULL,
    promised_by TEXT,
    closed_at BIGINT,
    closed_by TEXT
);

CREATE UNIQUE INDEX expected_return_one_open_per_module ON expected_return (module) WHERE closed_at IS NULL;

CREATE INDEX expected_return_by_client ON expected_return (client);

CREATE INDEX expected_return_open_by_due ON expected_return (due) WHERE closed_at IS NULL;

CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    module TEXT REFERENCES module (serial),
    kit TEXT REFERENCES kit (id),
    client TEXT REFERENCES client (id),
    other_client TEXT REFERENCES client (id),
    governing_state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    matched_by TEXT NOT NULL,
    place TEXT NOT NULL,
    station TEXT NOT NULL,
    staff TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    undone_at BIGINT,
    before TEXT NOT NULL,
    seq BIGINT NOT NULL,
    UNIQUE (station, seq)
);

CREATE UNIQUE INDEX receipt_one_open_per_module ON receipt (module) WHERE is_open = 1;

CREATE INDEX receipt_by_time ON receipt (at);

CREATE TABLE parcel (
    number TEXT PRIMARY KEY,
    direction TEXT NOT NULL CHECK (direction IN ('outbound', 'return')),
    kit TEXT NOT NULL REFERENCES kit (id),
    status TEXT NOT NULL,
    status_text TEXT NOT NULL,
    heard_at BIGINT,
    expected_on TEXT
);

CREATE INDEX parcel_by_kit ON parcel (kit);

CREATE TABLE lost_case (
    id TEXT PRIMARY KEY,
    parcel TEXT NOT NULL REFERENCES parcel (number),
    module TEXT NOT NULL REFERENCES module (serial),
    client TEXT NOT NULL REFERENCES client (id),
    opened_on TEXT NOT NULL,
    next_contact TEXT NOT NULL,
    closed_on TEXT
);

CREATE UNIQUE INDEX lost_case_one_open_per_module ON lost_case (module) WHERE closed_on IS NULL;

CREATE TABLE reference_gas (
    lot TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    label_mg_per_l DOUBLE PRECISION NOT NULL CHECK (label_mg_per_l >= 0),
    expanded_uncertainty_mg_per_l DOUBLE PRECISION NOT NULL,
    coverage_factor DOUBLE PRECISION NOT NULL,
    certificate TEXT NOT NULL,
    expires TEXT NOT NULL,
    pressure_bar DOUBLE PRECISION NOT NULL,
    minimum_bar DOUBLE PRECISION NOT NULL
);
