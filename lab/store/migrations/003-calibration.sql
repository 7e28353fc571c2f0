-- Calibration runs, their shots, and certificates. Concentrations in mg/L, pressures in hPa, temperatures in °C.

CREATE TABLE calibration_run (
    id TEXT PRIMARY KEY,
    batch TEXT NOT NULL,
    module TEXT NOT NULL REFERENCES module (serial),
    fixture TEXT NOT NULL,
    dock INTEGER NOT NULL CHECK (dock BETWEEN 1 AND 16),
    profile TEXT NOT NULL,
    edition TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'aborted', 'proposed', 'certified', 'failed', 'retired')),
    technician TEXT NOT NULL REFERENCES staff (id),
    approver TEXT REFERENCES staff (id),
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    as_found_out INTEGER NOT NULL DEFAULT 0 CHECK (as_found_out IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '',
    results TEXT NOT NULL DEFAULT '',
    row_hash TEXT NOT NULL DEFAULT '',
    CHECK (approver IS NULL OR approver <> technician),
    CHECK (state <> 'certified' OR approver IS NOT NULL),
    CHECK (state = 'running' OR ended_at IS NOT NULL)
);

CREATE UNIQUE INDEX calibration_run_one_running_per_module ON calibration_run (module) WHERE state = 'running';

CREATE UNIQUE INDEX calibration_run_one_running_per_dock ON calibration_run (fixture, dock) WHERE state = 'running';

CREATE INDEX calibration_run_by_module ON calibration_run (module);

CREATE INDEX calibration_run_by_batch ON calibration_run (batch);

CREATE TABLE shot (
    run TEXT NOT NULL REFERENCES calibration_run (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('blank', 'condition', 'as-found', 'adjust', 'as-left')),
    lot TEXT REFERENCES reference_gas (lot),
    dock INTEGER NOT NULL,
    at BIGINT NOT NULL,
    bench_ms BIGINT NOT NULL,
    module_shot BIGINT NOT NULL,
    reading_mg_per_l DOUBLE PRECISION NOT NULL,
    peak_ua DOUBLE PRECISION NOT NULL,
    charge_uc DOUBLE PRECISION NOT NULL,
    peak_s DOUBLE PRECISION NOT NULL,
    tau_s DOUBLE PRECISION NOT NULL,
    baseline_ua DOUBLE PRECISION NOT NULL,
    cell_c DOUBLE PRECISION NOT NULL,
    pressure_hpa DOUBLE PRECISION NOT NULL,
    ambient_c DOUBLE PRECISION NOT NULL,
    pulse TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (run, number)
);

CREATE TABLE certificate (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    run TEXT NOT NULL UNIQUE REFERENCES calibration_run (id),
    module TEXT NOT NULL REFERENCES module (serial),
    issued_on TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    approver TEXT NOT NULL REFERENCES staff (id),
    key_id TEXT NOT NULL,
    sha256 TEXT NOT NULL
);

CREATE INDEX certificate_by_module ON certificate (module);
