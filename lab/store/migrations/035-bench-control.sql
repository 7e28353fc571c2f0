-- What proves a bench: control standards measured on it, and the hold when they are out of control.
-- Deviations from the reference in % of it; pressures in hPa, temperatures in °C.

CREATE TABLE control_run (
    id TEXT PRIMARY KEY,
    fixture TEXT NOT NULL,
    sensor TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('start', 'end', 'asked')),
    staff TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    pressure_hpa DOUBLE PRECISION NOT NULL,
    ambient_c DOUBLE PRECISION NOT NULL,
    rules TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('ok', 'warn', 'hold')),
    number BIGINT NOT NULL,
    row_hash TEXT NOT NULL DEFAULT '',
    UNIQUE (fixture, number)
);

CREATE TABLE control_result (
    run TEXT NOT NULL REFERENCES control_run (id),
    lot TEXT NOT NULL REFERENCES reference_gas (lot),
    reference_mg_per_l DOUBLE PRECISION NOT NULL CHECK (reference_mg_per_l > 0),
    mean_mg_per_l DOUBLE PRECISION NOT NULL,
    readings INTEGER NOT NULL CHECK (readings > 1),
    error_percent DOUBLE PRECISION NOT NULL,
    deviation_percent DOUBLE PRECISION NOT NULL CHECK (deviation_percent >= 0),
    stated_percent DOUBLE PRECISION NOT NULL CHECK (stated_percent > 0),
    established INTEGER NOT NULL CHECK (established IN (0, 1)),
    centre_percent DOUBLE PRECISION NOT NULL,
    spread_percent DOUBLE PRECISION NOT NULL CHECK (spread_percent > 0),
    z DOUBLE PRECISION NOT NULL,
    shots TEXT NOT NULL,
    row_hash TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run, lot)
);

-- The first good control after a calibration run vouches for it.
CREATE TABLE control_cover (
    run TEXT PRIMARY KEY REFERENCES calibration_run (id),
    control TEXT REFERENCES control_run (id)
);

-- What ended before there were controls needs none.
INSERT INTO control_cover (run) SELECT id FROM calibration_run WHERE state <> 'running';

CREATE TABLE bench_hold (
    id TEXT PRIMARY KEY,
    fixture TEXT NOT NULL,
    control TEXT NOT NULL REFERENCES control_run (id),
    last_good TEXT REFERENCES control_run (id),
    opened_at BIGINT NOT NULL,
    cause TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT '',
    explained_by TEXT REFERENCES staff (id),
    explained_at BIGINT,
    passing TEXT REFERENCES control_run (id),
    released_by TEXT REFERENCES staff (id),
    released_at BIGINT,
    CHECK ((explained_by IS NULL) = (cause = '')),
    CHECK ((explained_by IS NULL) = (action = '')),
    CHECK ((explained_by IS NULL) = (explained_at IS NULL)),
    CHECK ((released_by IS NULL) = (released_at IS NULL)),
    CHECK (released_by IS NULL OR (explained_by IS NOT NULL AND passing IS NOT NULL AND released_by <> explained_by))
);

CREATE UNIQUE INDEX bench_hold_one_open_per_fixture ON bench_hold (fixture) WHERE released_at IS NULL;

-- Every module since the last good control, as it was when the hold began.
CREATE TABLE bench_hold_module (
    hold TEXT NOT NULL REFERENCES bench_hold (id),
    run TEXT NOT NULL UNIQUE REFERENCES calibration_run (id),
    verdict TEXT NOT NULL,
    module_state TEXT NOT NULL,
    PRIMARY KEY (hold, run)
);
